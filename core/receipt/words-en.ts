/**
 * 1,024 everyday English words for receipts (CON-7): concrete, kind, none within one letter of another. The order is part
 * of nothing; a word that is taken out makes every receipt with it unfindable, so none ever is.
 */
export const ENGLISH_WORDS: readonly string[] = `
acorn actor airport album alley almond alpaca amber anchor antelope apple apricot apron aquarium arbour
armchair artist asparagus aspen atlas attic august autumn avocado axle azure backpack badge bagel baker
balcony ballad balloon bamboo banana banjo banner barley barn barrel basil basket bath bazaar beach
beacon beads bean beaver bedroom beehive beetle bellows beret berry bicycle birch biscuit bison
blackboard blanket blossom blouse blue boat bobbin bonnet book botany bottle boulder bouquet bowl
bracelet braid branch brass bread breakfast breeze bricks bridge bright broom broth brown brush bubble
bucket buckle buckwheat buffalo bugle builder bulb bumblebee bundle bunny burrow butter button cabbage
cabin cactus cafe calendar calf camel camera camp canal canary candle canoe canvas canyon captain
caramel caravan cardigan cargo caribou carnation carpet carriage cartoon carver cashew castle catalogue
cathedral cedar ceiling cellar cello century ceramic cereal chair chalk chamber champion chapel charm
cheerful cheese cheetah cherry chess chestnut chick chimney chipmunk chocolate chorus cinema cinnamon
circle circus citrus city clarinet classroom clay clean clerk clever cliff climber cloak clothes cloud
clown coach coast cobbler coconut coffee coin colour comet compass computer concert cookie copper coral
corner cosy cottage cotton counter courtyard cowbell crab cradle crane crayon cream creek cricket
crimson crocus crossroad crumb crystal cuckoo cucumber cupboard curious curly currant curtain cushion
custard cyclist cypress daffodil dairy damson dance dandelion date dawn december deer delta dentist
desert desk dictionary dinner dish doctor dolphin dome domino donkey door dough dragonfly drawer dress
driftwood drum duck dumpling dune dwelling eagle earring earth easel east echo eclair eclipse editor
eggplant eight elbow elder elephant elk emerald engine envelope equator ermine espresso evening
evergreen explorer eyebrow fabric falcon farmer feather february fence fennel fern festival fiddle field
fiesta fifteen filmmaker finch finger firefly fireplace fjord flamingo flannel flask fleece flight flora
flour flower flute foal fog folder folk football footpath forest fountain fourteen freckle freedom
freezer friday frost fruit fudge furniture galaxy gallery garage garden garland garlic garnet gazelle
gecko gentle geranium geyser giraffe glacier glade glass glider globe goblet golden goldfish goose
gooseberry gorilla gosling grain granary granite grape gravy green greeting grove guest guide guitar
gumdrop gymnast habitat haircut hall hamlet hammock hamster happy hare harmony harvest hatbox hawthorn
hazel headband heart hedgehog herald herb heron highland hiker hilltop hippo hobby holiday hollow honey
hoodie horizon hornbeam horse hotel hour huckleberry hummingbird hundred husky hyacinth iceberg icing
icon igloo iguana indigo ink inlet insect instrument invite iris island ivory ivy jacket jaguar jam
january jasmine jaybird jeans jelly jersey jewel jigsaw jockey journal jubilee judo juggler juice july
jumper jungle juniper jupiter kangaroo kayak keeper kernel kettle keyboard kilometre kimono kind
kingfisher kiosk kitchen kite kitten kiwi knapsack knee knitting koala label lace ladder ladle ladybird
lagoon lamb landscape language lantern larch lark laundry laurel lavender leaf lecture lemon lemur
lentil leopard lesson letter library lighthouse lilac lily lime linden lion lizard llama lobster locket
lodge logbook lotus lucky luggage lullaby lunch lupin lynx lyric macaroon mackerel magenta magnet magpie
mahogany mailbox mammoth mandarin mango mantle maple marathon marble margin marigold market marmalade
maroon marsh marten mascot mason mattress mauve meadow medal medley melody merchant meringue mermaid
meteor metro midday milk mimosa mineral minnow mint minute mirror moccasin mocha model mole moment
monday mongoose monument moon morning mosaic mosque moss moth motor mouse mozzarella muffin mug mulberry
museum mushroom music muslin napkin narrow narwhal nature nebula necklace nectarine needle neighbour
nest newspaper nightingale nine noble noodle north notebook november nugget number nursery nutmeg
nutshell nylon oak oasis oatmeal oboe ocean octave october office olive omelette onion opal opera orange
orbit orchard oregano organ origami oriole ornament ostrich otter oven oxygen oyster paddle padlock page
painter palace palette palm pancake panda pansy papaya paper paprika papyrus parade parcel parrot
parsley pasta patch patient pavement pavilion peacock peanut pear pebble pecan pelican pencil penguin
peony pepper perch perfume petal petunia pheasant phone photo piano pickle picnic picture pier pigeon
pillow pilot pinecone pipe pitcher pizza plaid planet plaster plate plaza plough plum plush poem polar
polite pollen pond poppy porcelain porridge port postcard potato powder prairie present pretzel primrose
prince prism prize promenade proverb prune pudding pullover pumpkin puppet purple puzzle pyjamas pyramid
quail quarter quay queen quiche quiet quill quince quiz rabbit raccoon radio raft railway raisin rake
rambler raspberry reader recipe record redwood reed refrain reindeer relay relish remedy rhubarb rhyme
rhythm ribbon rice river robin romance roof rooster rosemary rotunda round rowan royal rubber ruby
rucksack ruler runner rural rustic rye saffron sailor salad salmon salt sandal sapling sapphire sardine
satchel satin saturday saucer sauna savanna saxophone scallop scarf school science scissors scooter
scout screen sculptor seagull seahorse seashell second september sequin serenade sesame seven shamrock
shawl sheep shelf sherbet ship shirt shoe shovel sienna signal silver sixteen skater sketch skipper sky
sleigh sloth smile smoothie snail snow soap sofa softball solo sonata song sorbet sorrel south soybean
space spaniel sparrow spatula speaker spectrum sphere spinach spiral sponge spoon sprig spruce square
squirrel stable stadium staircase stamp starling statue steam stencil steppe stitch stocking stone stool
stork strawberry street student sturdy suede sugar suitcase summer sunday sunflower sunrise supper
surfer swallow swan sweater sweet swift swimmer swing sycamore syllable symbol symphony syrup tablet
tambourine tangerine tapestry tassel taxi teacher teapot teddy telephone temple tender tennis tent
terrace theatre thicket thimble thirteen thistle thread thrush thursday tiger timber tinsel tomato topaz
tortoise toucan towel town tractor trail trampoline traveller treasure tree trellis triangle tricycle
trolley trombone tropics trousers truffle trumpet trunk tuba tuesday tugboat tulip tunic tunnel turban
turkey turnip turquoise turtle tutor tuxedo twelve twenty twilight twin typist ukulele umbrella unicorn
uniform universe upland uplift useful utensil vanilla varnish vase vault velvet vendor venus veranda
verse viaduct village vinegar vintage viola visitor vivid voice volleyball voyage wafer waffle wagon
waistcoat waiter wallet walnut walrus waltz wardrobe warm washer waterfall wave wax wednesday weekend
welcome whale wharf wheat wheel whisker white wicker wildlife windmill winter wisdom wise wisteria
wombat wonder wood workshop world wreath wren yacht yellow yesterday yoga yoghurt young yurt zebra
zenith zephyr zero zigzag zinc zinnia zipper zither zodiac zoo zucchini
`
  .trim()
  .split(/\s+/)
