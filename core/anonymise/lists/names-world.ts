/**
 * Given names of many countries in Latin letters without marks, derived from @faker-js/faker 10 (MIT) and, for
 * Pakistan, Faker 40 (MIT); changed: single words of four to twelve letters that are no English word or place.
 */
export const WORLD_NAMES = `
  aaaqil aaban aabid aadam aadi aadidev aadil aadinath aaditya aadrika aafiya aagam aagney aagneya aahil aalam aalee
  aalim aalok aaltje aamil aamir aamirah aamod aanand aanandinii aanjaneya aanuoluwapo aaqil aaratrika aarif aariz
  aarya aaryan aasa aasha aashif aashir aashritha aasif aasim aatif aatiq aatmaj aatmaja aatreya aaus aayan aayushmaan
  aayushman aazim abaan abagail abak abaka abakan abakay abani abar abayomi abbas abbie abbigail abbos abdiel abdon
  abdonie abdulahad abdulazim abdulaziz abdulboriy abdulhafiz abdulhakim abdulhay abdulholiq abduljabbor abduljalil
  abdulkarim abdulla abdullatif abdulmalik abdulqahhor abdulqodir abdulvahhob abdulvali abdulvohid abdurrahiym
  abdurrahmon abdurrauf abdurrazzoq abdussamad abebi abeiku abel abelard abelardo abelin abeline abendam abeni abhaidev
  abhaya abhirath abhisyanta abidin abigaelle abigale abigayle abilay abiodun abiona abisola abisoye abluc abner
  abondance abosede abraham absalon absar acace acacie acanthe acar acaryatanaya acela acelya achaire achalesvara
  acharyasuta achille achim achintya achyut acig acik acilay acim acuk acun adah adalan adalard adalbald adalbaude
  adalberon adalbert adalberto adaldi adaline adalmis adalric adalsinde adams adan adar adas adaugo adberilgen addie
  adebankole adebiyi adebola adebowale adeboye adebukola adedaramola adedayo adedeji adedoyin adegoke adegrin adegrine
  adekitan adekola adekunle adel adela adelaida adelajda adelbert adeleke adelia adelie adelin adelina adeline adeliya
  adell adella adelle adelphe adeltrude adelya adem adenet adenike adeniyi adeodat adeola adeolu adeoti adepeju aderopo
  adesewa adeshina adesoji adesua adetayo adetoke adetoun adeyi adheesh adhemar adhiraj adhrit adiba adigun adiguzel
  adik adikavi adikutlu adikutlutas adil adile adina adinath aditeya aditya adityanandan adjutor adli adlibeg adnan
  adolf adolfo adolfs adolph adolphe adolphie adolphus adonis adonise adrain adraman adrastee adrehilde adriaan adriana
  adrianna adriano adriel adrien adrienne adrijana adripathi adsiz adunni advaya adwitiya afal afaq afarim afat affan
  afitap afolarin afonso afra afruza afsar afsin afton afua afzuna agabay agah agakagan agalak agapet agasti agastya
  agata agathange agathe agathon agaton agca agilbert agilberte aglae aglaia aglamis agnan agnane agneflete agnesa
  agneta agneya agnimitra agniprava agnivesh agnos agrata agripina agrippin agrippine agrypina agustin agustina ahalya
  ahenk ahilya ahlem ahmet ahror ahsen aida aiden aileen aimable aime aimee ainars aishani aiyana ajala ajani ajeet
  ajit ajoke akalp akande akanmu akanni akas akata akbas akbatur akbay akboga akboru akbudak akbugra akbulak akca
  akcakoca akcora akdemir akdogan akibudak akif akifa akim akin akinci akiner akinkunmi akinlabi akinwale akkun akkunlu
  akkurt akkus akmal akofa akorfa akos akosua akpira akram akroor aksel akshainie akshaj akshat akshata akshita
  aksungur aktan aktekin aktimur akula akumaa akunna akvelina akwasi akwesi alaba alaban alaboru aladag alade aladogan
  alain alaina alaine alais alakurt alamu alanis alayna alayunt alayuntlu alba alban albane alberade alberic alberte
  albertha albertina albertine alberto albin albina alcibiade alcide alcidie alcime alcine alcyone alda aldegonde
  aldemir alden aldigerey aldogan aldonce aldric alea aleaume alec aleen alejandrin alek aleksa aleksandar aleksander
  aleksandra aleksej aleksy alemka alena alene alenka aleodor ales alessa alessandra alessandro alessia alessio aleth
  aletha alexandre alexandrea alexandrina alexandrine alexandro alexandru alexane alexanne alexe alexej alexia alexie
  alexine alexys alexzander aleyna alfonz alfonzo alford alfreda alfredo alfreds algirds algis algu alia alica alican
  alicja alida alienor aliette alima alimga alin alina aline alis alisa alisan alisher alisir alistar alivia alix aliza
  alize aljosa alka alkaboluk alkaevli alkan alkasi alkis allegra allen allene alliaume allie ally almila almine almire
  alois aloise aloizs alojz alojza alok alonzo aloyse alpagut alpamis alparsbeg alparslan alpata alpay alpaya
  alpaykagan alpbamsi alpbilge alpdirek alpdogan alper alperen alpertunga alpgerey alphan alphee alphonse alphonsine
  alphonso alpike alpilig alpinien alpis alpkara alpkuluk alpkutlu alpsalci alptegin alptugrul alptunga alpturan
  alptutuk alpulug alpurungu alpyoruk alsu alta altan altankagan altankan altay altemur althea althee altin altinkagan
  altinkan altinoba altintamgan altintarkan altintay altmiskara alton altuga alva alvah alvena alvera alverede alverta
  alvina alvine alvis alwar alya alyce alycia alysa alysha alyson alysson alzbeta amabela amac amalia amaliane amalie
  amalija amalric amalthee amande amandin amandine amani amant amante amar amaranaath amarande amaranthe amaresh amari
  amarnath amaryllis amaya ambar ambre ambroise ambroisie ambroz ambrozy amedee amedeu ameliane amelien ameline amely
  amelya americo amethyste ameyatma amie amiel amin aminat aminte aminu amish amiya ammar amodini amogh amoke amon
  amope amour amparo amrak amritambu amul amya amza anaadi anabel anabela anabelle anael anaelle anagh anahi anaida
  anais anal anala anamaria anamarija anamika anand ananda anandamayi anang ananta anar anas anasooya anastacio
  anastase anastasie anastasija anastasije anastazia anastazija anastazja anasuya anatol anatole anatolie anca ancelin
  anceline anci ancica ancuk ancuta anda andac andariman andel andela andelika andelin andelina andelko andelo andeol
  anderson andi andoche andra andrada andras andreane andreanne andree andrej andreja andres andrija andrijana andrina
  andris andro andrzej andzejs andzelika andzs anej anele anemona anemone anesa anette anezka angadreme ange angele
  angeles angeline angelique angelita angelo anghel anghelina angilbe angilberte angilran angoustan anibal anica anicee
  anicet anicette anila anilaabh anilabh anise anish anisoara anissa aniya aniyah anja anjaneya anjolaoluwa anjushree
  anjushri anka ankal anko annabell annalena annalise annamae annamarie annapurna anneke anneli annelie annemarie
  annemijn annetta anni annibal annonciade anny anora anouar anrijs ansbert ansberte anselme ansgar ansgary anshula
  anslavs ansley anstrudie ante antea antek anthelme anthelmette antide antigone antim antoaneta antoinette antone
  antonela antonella antonetta antonette antoni antonie antonietta antonija antonin antonina antonine antoniu antony
  antun antwan antwon anuja anunay anuraag anurag anusuya anuta anvar anwesha apak apatarkan aphelie apollinaire
  apollinary apolline apollo aprancur apsara aqil aquilin aquiline arabelle araboga aracely arademir aral aram ararat
  aras arbay arbuz arcadie arch archambaud archan archange archibald arcuk arda ardella arden ardic ardith arely argil
  argine argu argun arham ariadna arian ariane arianna ariboga aric aricie arie arija arijs arik arikagan arikdoruk
  arike arin arina arinc arindam arinola aris ariste aristide aristita arjen arkadijs arkadiusz arkady arkin arkis
  arlette arlie armagan armance armand armande armandine armando armani armel armeline armelle armide armin armine
  armins arnac arnaldo arnaud arnaude arne arnesh arno arnoldo arnould arnulfo arolde aron arpad arpat arsal arsene
  arsenie arsenije arseniusz arsil arsinoe arslan arslanargun arslanboru arslansungur arslantegin arslanyabgu arslon
  arsun artemis artemisa arthaud artheme arthurine artiinal artuk artukac artur arturs artut aruk aruna arved arvel
  arvid arvids arvilla arwen arya aryanna arystarch asad asadulloh asake asal asan asanboga asantudun asantugrul
  asartegin ascelin asceline ascension ashleigh ashlesh ashly ashlynn ashok ashton ashtyn asig asija asikbulmus asil
  asila asilbek asim asiya asja askin aslesha aslim asliya asolat asri assomption assunta astalogul astarte asterie
  astree astrida asuela asug asuk asya atac atakagan atakan atalan atalay ataldi atalmis ataman atanazy atasagun atasu
  ataullah atberilgen atena atfat athalie athanase athanasie atheel athena athenais athina atif atigay atikutlu
  atikutlutas atila atilgan atilla atim atimer atis atli atlibeg atlikagan atmaca atmaja atmanand atmananda atreyee
  atreyi atsiz attaf atuncu aube aubertine aubry aude audebert audeline audie audouin audra audran audreanne auguste
  augustin augustina augustine augustus auraq aure aurea aurel aurele aurelian aureliana aurelie aurelienne aurelija
  aurelio aurelle aurian auriane aurica aurore austen austyn auxane auxence avadhesh avan avantika avar avaz avdal
  aveline avery avigaelle avis avluc avni avoye avram avsar awadil awamil awamiri awan awani awar awaz awero awesi
  awlya awmar awrad axeline axelle axinte ayaci ayamin ayan ayana ayas ayaz aybalta ayban aybars aybeg aydan aydarkagan
  aydemir ayden aydin aydinalp aydogan aydogdu aydogmus ayebatari aygirak aygul aygun ayhan ayinde ayinke ayitmis ayiz
  ayizdag ayize aykagan aykal aykan aykurt aykut ayla ayleen ayluc ayluctarkan ayma ayman aymard aymardine aymeric
  aymon aymonde aynur ayodeji ayoka ayomikun ayotude ayoub ayren ayruk aysar ayse aysil aysilig aytac aytak aytan
  aytekin aytug ayushmati ayvaz ayyildiz ayyubi azad azak azalee azamat azban azeeb azelie azeline azer azgan azganaz
  azil azime azizhan azmi azra azubuike baaba baahir baaizeed baala baalaaditya baalagopaal baaqee baaqir baaree
  baashir baasim baasit babacan babar babasola babatunji babawale baber babette babir babur bacara baccayman bacman
  badabul badawi bade badr badruk badur bafana baga bagaalp bagaisbara bagan bagasatulu bagatarkan bagatur bagaturcigsi
  bagaturgerey bagaturipi bagatursepi bagdagul bagis bagtas baha bahaa bahadir bahar bahodir bahram bahri bahriddin
  bahrom bahruz bahtiyar bahula baidehi baijayanti bailey bairbel bakagul bakhtiyor baki bakir bakirsokum baksi bakula
  bala balaaditya balaban balachandra baladitya balagopal balagovind balaka balakatay balamani balamir balcar baldu
  baldwin baleegh balgopal balin balkik balta baltaci baltar balthazar baltir baltur bambad bamsi bandhu bandhul banel
  bangizwe bangu banji bankim bankole banu banuta baptiste baqar baqir bara barak baraktore baran barbala barbe barbeg
  barboga barbol barbora barbro barbu barbulsun barca barcadogdu barcadogmus barcadurdu barcadurmus barcan barcatoyun
  barchinoy bardibay bargan barica barimtay barin baris barkan barkdogdu barkdogmus barkdurdu barkdurmus barkin barlas
  barlibay barmaklak barmakli barman barnabe barno barr barraq barrett bars barsbeg barsboga barsgan barskan barsurungu
  bart barthelemy bartholome bartimee bartolomej bartolomeu barton bartu basaam basademir basak basan basanti
  basanyalavac basar basarab basat basbug basci baseer basel basem basgan bashaar bashaarat bashar basharat basheer
  basheerah basile basilisse basim basir baskin baskirt baskurt basmil bastar basti bastiaan bastian bastien bastugrul
  basu basut batal bathilde batool batrak battal batu batuhan batuk batur baturalp baudouin bawer baxtiyar bayancar
  bayankagan bayat bayaz bayazit baybars baybayik baybicen bayboga baybora baybure baydar baydemir baydur bayik
  bayincur bayindir baykal baykara baykoca baykuzu baylee baymunke bayna baynal baypure bayrac bayrak bayram bayri
  bayrin bayruk baysungur baytara baytas bayuncur bayur bayurku bayutmus bayuttu bazam bazir bazyli beata beate
  beatrycze beau beaulah bebe beceapa beckem bedir bedirhan bediz bedran bedreddin bedri begarslan begbars begboga
  begcur begdemir begdilli begdurmus begi begil begine begitutuk begkulu beglen begni begoyim begtas begtegin begtuzun
  behcet behic behlul behram behrem behruz behzat bekazil bekbekec bekec bekecarslan bekectegin beker bekir beklemis
  bekmurod bektas bektur bela belcim belcir belek belemir belgi belguc belimir bella belle belma belo beltir beltun
  benadik benedicte benedikt benedita benedykt bengi bengt bengu beniamin benice benicio benigne benito benja benjamim
  benli benlidemir bennet bennett bennie benno benny benoit benone bent bente benthe bentley benton benyamin bera
  beranger berangere berard berat bercem berceste bercin berdan berdibeg berend berendey berenice berezat berfin
  berginsenge bergu berinay berislav berit beritan berivan berk berkan berkay berke berkin berkis berkyaruk bermek
  bernadine bernardo bernd berneice bernhard bernie berniece bernita berran berre berry bert berta berthe berti
  bertille bertram bertrand berva beryl besar besentegin beser besim besir besra betemir bethel betina betsy bette
  bettye beulah beuve beyizci beyrek beyrem bhaanumati bhaasvan bhaaswar bhadra bhadrak bhadraksh bhadran bhagavaan
  bhagirathi bhagvan bhagwanti bhagwati bhamini bhanumati bharadwaj bharat bhardwaj bhargava bhargavi bhasvan bhaswar
  bhaumik bhavani bhaves bheeshma bhekimuzi bhekizizwe bhekumbuso bhilangana bhima bhisham bhishma bhoj bhoopat
  bhoopati bhooshan bhooshit bhramar bhudev bhudeva bhupati bhupen bhushan bhushit bhuvanesh bhuvaneshwar bianka bibi
  bibiana bibianna bicek bicki bickici bidin bilaal bilge bilgebeg bilgeciksin bilgeisbara bilgekagan bilgekan
  bilgekulucur bilgekutluk bilgetacam bilgetamgaci bilgetardu bilgetegin bilgez bilgic bilgin bilig bilik biljana
  billura bilol bilva bilwa binafsha binbegi bindir birdie birgitta birgitte birjesh birol birousk bisenija biserka
  bishnu bitaybiki bitri bizhan bjarne blagica blagoje blahoslav blair blaise blanche blandine blanduzia blanka blazej
  blazena boas boaz boban bobana bobbi bobbie bobur bodhan bodhi bodi boet boga bogac bogacuk bogdana bogde boge
  bogoljub bogu bohdan bohdana bohemond bohumil bohumila bohumir bohus bohuslav bohuslava bojan bojana bokde boke
  bolatito boldaz bolen boleslav boleslavs bolmus bolsun bolukbasi bolun boluwatife boncuk bonek bonge bonginkosi
  bongul bongulboga bonifac boniface bonita bora boran borcul borivoje borjan borka borko borlukcu borna bornak
  bortecine boru borubars borusengun borys bosiljka bosko botan botir bouchard bowie boyan boyankulu boyd boylabaga
  boza bozan bozboru bozdogan bozena bozica bozidar bozidara bozkurt bozkus bozok braden bradly bradut brady braeden
  brahma brahmaanand brahmabrata brahmanandam brahmdev brajan brajendra brajesh bram brandi brando brandt brandusa
  brandy brandyn branimir branimira branislav branislava branka brankica branko brannon branson brant braulio braxton
  brayan breana breanna breanne brenden brenn brenna brennan brennon breno brent bret bria briac briana brianne brice
  bridgette bridie brielle brieuc brigita brigitte brijesh brionna brisa britt brock broderick bronislava bronislavs
  brooke bruna brunehaut brunehilde bryana bryant bryce brycen brygida bryon bucan buchi bucur budag budak buddhana
  budhil budimir budunlu budus budustudun buford bugday bugduz bugduzemen buge bugra bugu bugubilge buhle bukak
  bukaktutuk bukduz buke bukebuyrac bukebuyruc bukey bukola buktegin bukusboga bulacapan bulah bulak bulan buldur
  bulent bulgak bulmaz bulmus buluc bulug buluk bulus bulut bumen bumin bunmi bunsuz bunul bunyamin buraid burak burcak
  burdette bure burgucan burgut burhan burhon burkay burkek burkut burley burluk burnice burslan burulday burulgu
  burunduk busayo busisiwe buster busulgan butak butuk buyan buyancuk buyandemir buyankara buyat buyrac buyruc buyruk
  buzac buzactutuk bystrik caba cabdar cabli cabus cade caesar caetana cafer cagan cagatay cagdas cagil cagla caglar
  caglayan cagri cagribeg cagrihan cagritegin cagru cahid caio caitlyn caius calapkulu cale calebe caleigh cali calin
  calista calixte camelia camelien camil camilla camillien camren camron camylle cana canalp candar candelario candice
  candida candide candido canel caner cangul cankan cankiz cannur cansel cansin cansu cantemir capucine cara carey
  caribert caridad carine carissa carlee carles carleton carley carli carlie carlijn carlo carloman carlota carmel
  carmella carmelo carmina carmine carminho carmo carna carolanne carolin carolyne carroll carson cary casandra casian
  casiana casimer casimir caslav caspar cassandre cassidy cassien cataleya catalin catarina caterina catharina
  catharine cathrine cathryn catinca cato catrina catrinel caua cavid cayla cazimir ceasar cebe ceca cecelia cecile
  cecilie cecylia cecyliusz cedomir cedrick cedrik cedrin celal celaleddin celasun celen celestin celestine celestino
  celien celik celil celina cemal cemali cemen cemgen cemil cenk cerasela ceren cesaire cesar cesminaz cetin cetinel
  cetiner cevahir cevat ceyda ceyhun ceykun ceyla ceylan ceylin ceylinaz cezar cezara cezary cezmi chaanakya chadd
  chadrick chaim chaitan chakor chakradhar chakravartee chakravarti chakrika chamali chanakya chanda chandak chandan
  chandani chandi chandini chandira chandni chandraayan chandrabhaga chandrabhan chandradev chandrakala chandraketu
  chandrakin chandramani chandramauli chandramohan chandran chandranath chandrani chandravati chanel chanelle changaz
  chantal chapal chapala charak charlaine charleen charlemagne charlesh charley charli charline charlotta charuchandra
  charumati charuvrat charvi chashida chasity chaten chatur chatura chaturaanan chaturbhuj chauncey chawish chaya
  chayenne chaz chelsey chelsie cheragh cherechi chesley chet chetan chetanaanand cheyanne chiamaka chidaakaash
  chidaatma chidambar chidambaram chidananda childebert chilperic chinmayanand chinyere chiranjeev chiranjeeve chisom
  chitraksh chitrali chitramala chitrangada chizoba chretien christ christa christelle christer christiaan christiana
  christiane christiano christie christin christodule christoffer christop christoph christophe christy chrysole
  chrysostome chukwu chyna cicek cicem cicero cielo cierra cigdem cigil cihad cihan cihangir cihansah cilasun cilay
  cilenti ciler cilvenaz cimen cingir ciprian cipriana cise cisem cisil citlalli civan ciya claas claes clair
  clarabelle clare clarisa clarisse clark claud claude claudie claudien claudine claudiu claus cleandre clelie clemence
  clemens clemente clementina cleo cleopatra cleora clery cleta cletus cleve clifton clint clinton clio clotaire
  clotilde clovis cloyd clyde cobulmak coby coco cocukboru codin codrin codrina codrut codruta cody coen cokramayul
  cole coleman coline colins collien collin colman colpan colten colu concepcion conception conchita conner conrad
  constanca constanta constantin constantina consuela coralia coralie coraline corbin cordell cordia cordie corene
  corentin corentine corina corine corinna cornel cornelis corneliu cornelius cornell corrine cortez cortney corvin
  cory cosima coskun coskuner cosmina costache costel costin coty crawford crenguta creola crin crina cristal cristea
  cristiano cristobal cristofor cristopher cruz crystel ctibor cubeyr cullen cumhur cuneyt cvijan cvijetin cydney
  cyprian cyprien cyra cyriaque cyrielle cyrille cyryl daamin daan daanish daantje daanyaal daawood dabbah dabir
  dabiziv dacian daciana dada dado daevi daevika dafina daghan daghfal dagmara dags dahlia daiana daija dainuvite
  daisha daiwik daiyaan dajana dakhil dakota daksha dakshayani daley dalibor dalibora daliborka dalila dallin damaris
  damayanti dameer dameon damife damil damilare damin damion damir damjan damjanka damla damodara damola damurah dandak
  dandapaani dandre dangelo dani danial daniella danijel danijela danika danila danilo danique danish daniz danjuma
  danka danko dannie danyka daphnee daphney dara darain darasimi darby darc daren daria darian dariana darien darija
  darin darina darinka darion dariusz darko darla darleen daron darrel darrell darrick darrin darrion darron darryl
  darshan darshwana darta dasa dashawn dasia dastageer datta daver davey davi davids davin davion davis davon davonte
  davor davorin davriya davron davud dawid dawson dawud dayaamay dayaananda dayaanidhi dayamayee dayana dayna dayne
  dayyaan deangelo debora decebal dedric dedrick deeksha deen deenabandhu deepali deepan deepankar deependra deepesh
  deeptanshu deeptendu deeptiman deeptimay deeptimayee deeptimoy deeptimoyee deevakar defne deion deja dejah dejan
  dejana dejon dejuan delal delbert delfina dell della delmer delores delpha delphia delphin delphine delta demarco
  demario demet demeter demetra demetris demetriusz demilade demiralp demirhan demond dena deneval denis denisa deniz
  denizalp denny deon deondre deontae deonte dereck derick derin deron dersim dervis derya desanka deshaun desimir
  despina dessie destan destany deste destin destinee destiney destini devadatt devagya devajyoti devak devan devangana
  devani devante devasree devdan deven devesh deveshwar devika devin devonte devran devvrat devyn dewayne dewey dewi
  dewitt dexx dezider dhana dhanadeepa dhanalakshmi dhananjay dhanapati dhanesh dhanpati dhanu dhanvin dhara dharani
  dharitri dharmaketu dhatri dhruv dhyanesh dhyaneshwar diamond dianna dianne dicle diclehan dida didem didier didina
  diede dieke dies dieudonne dieudonnee digambar digambara dijana dikmen diksha dilafruz dilan dilara dilaver dilay
  dilbar dilber dilberay dildar dildora dilek diler dilfuza dilhan dillan dillon dilmurod dilnoza dilorom dilovan
  dilrabo dilruba dilsoz dimitrije dimitrina dinakar dinc dincer dinis dinkar dino dinu diogo dion dionizy dionyz
  dipali dipankar dipendra dipesh diptendu direnc diri dirk diroj dirok ditte divaakar divakar divjot divna diyor
  diyora dizik djayden djenna dobrila dobromila dobroslav dobroslava dochia dogan doganay doganer dogu doina dolunay
  domagoj domenic domenica domenick domenico domenik domingo dominick domnica dona donat donata donato donavon dondu
  donka donnell donnie donny dorana dorcas dorde dorel dorian doriana doriane dorica dorin dorina dorine dorinel dorit
  dorli dorotea doroteja dorothee dorris dortha dorthe dorthy doru douce douwe dovie dovud doyinsola doyle draga dragan
  dragica draginja dragisa dragoje dragojlo dragoljub dragos dragoslav dragutin drahomir drahomira drahoslav drahoslava
  draupadi draza drazen dren drina dron drona drzimir drzislav duarte dubravka dubravko duco ducu duduzile duje dujo
  dulari dulce dumisani dumitra dumitrana dumitru dundar dunja dunya dura durab durad durda durdane durdona durga
  durgeshwari durica durmus durodola durriye duru dururbunsuz durward dusan dusana dusanka dusica duska dusko duuk
  duygu dwaipayan dwaipayana dylano dzile dzirkstite earlene earline earnestine easton ebba ebiere ebin ebiowei ebkizi
  ebren ebru ebunoluwa ebuzer ecaterina ecehan ecem ecevit ecmel ecrin ecvet eddi eddy edgard edgardo edgars edhem edil
  edison edita edite ediz edmee edmond edouard eduard eduarda eduards edvin edvins edwardo edyta edyth edythe edzus
  eefje eekalabya eesaa efken eflah efraim efrain efrem efren efsun eftalya eftimia eftimie egemen egils egrim ehan
  ehsaas ehsan eijaz einar einars eino eirik eizens ejaz ejlaal ekaaksh ekadant ekaksh ekalavya ekaling ekaparnika
  ekdant ekec ekim ekin ekmel ekow ekrem ekundayo eladio elaf elakshi elanur elbek elbert elcin elda eldon eldor eldora
  eldred eldridge elea eleanora eleanore eleazar electa elenor elenora eleonora eleonore eleuthere elfrida elfrieda
  elia eliabeth eliah elian eliana eliane eliasz elie eliezer elina eline elinor elinore elisa elisabeta elisabeth
  elisaveta elisee eliseo elisha elisio eliska elissa elize elka elkin ellada elli ellsworth elly elmars elmas elmer
  elmira elmo elmore elmurod elna elnara elnora elnur eloa elodia elody eloisa elouise eloy elroy elta elti elton elva
  elvan elvera elvie elvis elwin elwira elwyn elyanora elynn elyor elyse elyssa elza elzbieta elzear emanoil emanuela
  emanuelly emanuil emced emel emelia emelie emeline emely emerald emerance emerencie emeric emerson emie emil emile
  emilian emiliano emilie emilija emilijan emils emin emine emir emirhan emmalee emmanuelle emmelie emmely emmet emmett
  emmi emmie emmitt emmy emory emrah emran emrullah enakshi ender enderun enes engin enguerrand enid enie eniola enis
  enise enna enno enola enos enrico ensar enver enya epiphane eralp erast eray erberk ercan ercin ercument erda erdal
  erdem erdeni erdenikatun erdeniozuk erdinc erel eremia eren erentuz ergene ergenekatun ergin ergun erguner erhan
  eriberto erich erick ericka eriks erinc erkam erkan erke erling erma erman ermen ermins erna ernestina ernestine erol
  ersan ersin ertan erten ertenozuk ertugrul ervin ervins erwin eryn esat esben esen esenbike eser esfandyar esha eshan
  eshana eshita esin esma esmee esmeray esmira esref esse essie esta esteban estefania estel estela estell estella
  ester estera estevan estrella esupofo etela etha ethelyn ethem etil etizaaz ettie eubert eudes eudokia eudoksja
  eudora eudoxe eudoxie eufrosina eugen eugenia eugenie eugeniusz eula eulah eulalia eulalie euna euphrasie eusebe
  eusebia eusebie eusebio eusebiu eustache eustatiu eustracjusz evalds evalyn evanghelina evans evar evariste evdokija
  evelien evelin evelina eveline evelyne everardo everett everette evert evin evran evrard evren evsen ewald ewatomi
  ewelina ewell eyiz eylul eymen eyram eysan eyup ezekiel ezequiel ezoza ezrak faas fabia fabiana fabiano fabien
  fabienne fabijan fabiola fabrice fabricia fabricio fadekemi faderera fadil fadime fahmi fahrettin fahri fahriddin
  fahriye fahrunissa faik faiq faizan falba falih falk famke fannie fanny fantin fantine fanyana farangiz fardau faris
  farqana farruh faruk fasih fatih fatin fatos faustine faustino fausto favian faxriyya faya fayen fayenne faysal
  fayzbek fazil fazilat fazilet fazli fazliddin fazullah febe feda fedai fedde fedor fehime fehintola fehmi feliciano
  felicie felicita felicitas felicite feliks felina felipa felipe felton femke femm fender fenja fenna fenne ferah
  feramus feramuz feray ferda ferdi ferdinand ferdynanda ferhan ferhat feride feridun feriha ferit ferman fermin fern
  ferne ferre ferruh feruza fevzi feyyaz feyza feyzullah fiacre fibikemi fidan fidel fidele fidvi fieke fien fiene fiep
  fiete figen fiifi fikayomi fikret fikri fikriye filemon filiberto filipa filipe filiz filofteia filomena filotije
  filou finia finja finnja finnley fiodor firdavs firdevs firmin firuza fitrat flavia flavie flavien flavio flaviu
  fleta fletcher flip floare floarea flodoard floortje flor flore florea florencia florencio florencja florent florenta
  florentin florentina florentine florestan florian floriana florica florie florina florine floris flossie floy flynn
  folafoluwa folashade folu forrest fortunee foss fotih fotima foulques francesco francette francia francine francisc
  francisca francisque franciszek franciszka franco francois francoise franjo franka franklin frantisek frantiska franz
  franziska freda freddy frederic frederica frederico frederik frederike frederique fredrick fredrik fredy freeda freek
  freeman freida freja frenkie fridrich frieda friederike friedrich fritz frusina fryderyk fuat fulbert fulcran fuldem
  fulden fulgence fulya funani funda funmilade funmilayo fureyya furkan furman furuzan fusun fuzuli fynn gabe gabi
  gabin gabrijela gael gaelle gaetano gaffar gaffor gafur gaia gajaadhar gajabahu gajadhar gajbaahu gala galfryd gamze
  ganak ganaka ganapati gandharv gandharva gangesh garance gardner garett garfield garland garnet garnett garnier
  garret garrett garrick garrison garud garuda gaspar gaspard gaston gati gatien gatik gatsha gaud gauraang gaurang
  gauranga gautam gautama gautami gautier gavrilo gavxar gayatri gaye gayle gazanfer gazi gbadebo gbeminiyi gbemisola
  gbolahan gbowoade geanina gedeon gederts geetanjali gejza gelin gelincik gelu gemine gemini gencer genesis genevieve
  gennaro genoveva gentiana geoffroy georg georgel georges georgeta georgette georgian georgiana georgianna georgije
  geovanni geovanny geovany gerardo gerasim geraud gerazym gerberge gerbert gerda gerhard germain germaine german
  gerrit gerson gertruda gervais geta gevheri ghaalib ghaazi ghaffaar ghafoor ghaith ghalib ghanaanand ghanashyam
  ghanee ghanem ghannam ghanshyam ghasaan ghauth ghawth ghayoor ghazalan ghazanfar ghazanfer ghazawan ghazi ghazzal
  ghenadie gheorghe gheorghita gherghina ghislain ghita ghiyaath ghiyath ghufran ghulaam ghulam ghunayn ghusharib
  ghusun ghutayf giada gian gianina gianluca gica gicu giel gifty gijs gilbert gilberto gilda gilles gillian ginewra
  gino gioia giorgian giorgiana giovani giovanna giovanny girart giray giri girija girik girika girindra giriraaj
  giriraj girish girja girts gisele gislebert gisselle gita gitanjali gitte giuliana giuliano giyas giyos gizela gizem
  gladyce glenna glennie gligorije gobinda godfrey gohar gojko gokalp gokben gokboru gokce gokcegol gokcen gokcicek
  gokmen goknur goksin golda golub gonca goncalo gondebaud gonenc gongor gonsalwy gonthier gontran gonul gonzague
  gonzalo gopaal gopal gopee gopi gorakhanatha gorakhnath gorana goranka gordan gordana gorkem gorun goswamee goswami
  gotum gouranga goutam govhar govinda gozde graciela gracja gradimir grady granville gratian gratiana gratiela grayce
  grayson gregg gregoire gregor gregoria gregorian gregorio greyson grga grgo grgur grigore grigorije grover grozdana
  grzegorz gubio gudakesa gudakesha gudrite gudrun guenievre guerin guher guido guilhemine guilherme guillaume
  guillemette guillermina guiseppe gula gulab gular gulay gulbahar gulbaxor gulben gulchexra gulcin guldem gulden
  guldeste gulegen gulemen gulen guler gulfaam gulfam gulgun gulhan gulistan guljamol guljaxon gulnaz gulnora gulnoza
  gulom guloy gulpembe gulriz gulseren gulshan gulsora gulsum gultekin gulumser gulzar gulzira gulzoda gumus gunars
  gunay guncicek gundogdu gundogmus guner gunes guney gungor gunilla guniz gunnar gunnel gunnur gunsel gunseli gunyaruk
  gurbuz gurcan gurdal gurdev gurhan gurkan gurol gursel guru gussie gustave gustavine guus guusje guven guvenalp
  guvercin guyot guzey gvozden gwenaelle gwido habbab habil hacib hadi hafi hafid hafiz hafsa hagen hailee hailie hakan
  hakem haki hakki hakon haldun hale haleigh haley halie halil halim halis halit halle hallie haluk hamdi hamdullah
  hami hamit hammad hamsini handan hande hanefi hani hanifa hannabel hanne hanno hans haralamb haralambie harald
  hardouin hardy hari harinakshi harinarayan harit harita harmon harnail harun haseki hasibi hasim hasin haskell hasmet
  hassie hatem hatip hattab hauke hawar hayal hayali hayat hayati haydar haylie hazan hazar hazeem hazim hazle heber
  hedda hedelin hedvig hedviga heema hein heitor heja helene helier helin helio helle hellen helmer heloisa heloise
  henderson hendrik hendrika hennes henning henri henrich henrick henrieta henriette henrike henrique henryk henryka
  heracleea herluin herman hermann hermenegildo hermina hermine herminia herminio hernan hershel herta hertha herve
  hettie heval hevi hicabi hidaya hidde hieronim hifzi hikmat hikmet hilaire hilal hilario hilarion hilbert hildebert
  hildegard hillard hillary hilma hilmi hilola hilton himadri himani himmet hincmar hipolit hipolito hippolyte hira
  hiram hiranmay hiranmaya hiranya hisam hizir hlengiwe hojimurod holden hollie hollis homer homero honore honorine
  horacio horacy horatiu horea horia hortense hortensia hortenzia hosea hosiyat howell hoyt hozan hrvoj hrvoje hrvojka
  hubert huccet hudavendigar hudayi hugues huguette hulda hulki hulusi hulya huma humay humayun humberto humeyra huner
  huriya hurkan hurram hurshida hursit husameddin husamettin huseyin husida husnida husniya husnora husnu husrev huub
  huzaifa huzeyfe hvalimir hyman iacob iancu ianis iasmina ibaad ibidapo ibironke ibodulloh ibraaheem ibraheem ibrohim
  ibukunoluwa icie iclal idell idella idil idowu idrees ieremia iesa ifeoluwa iffar iffet ifora iftikhaar iftikhar
  ifunanya ignac ignacy ignatius ignjat igor ihab ihsaan ihsan ihtesham ihtiram ihtishaam ihtiyor ihtsham ihvan ijli
  ikbal ikeme ikenna ikeoluwa ikhidie ikhlaas ikicitoyun ikraam ikramah ikrimah ikrime ikrom ilacin ilan ilarie ilarion
  ilay ilayda ilbey ilbilge ildike ilene ilgegu ilgin ilgmars ilham ilhami ilhan iliana ilias ilie ilija ilinca ilinka
  ilja ilkay ilkben ilke ilker ilknur ilko ilksen ilkyaz ilmars ilona ilqar ilyas ilyos imge imke immanuel imogene
  imoleoluwa imrem imrich imron inanc inara inars inci inder indra indrikis indy inger ingmars ingrida inguna inioluwa
  inja inka innocenty inocentiu inyoni ioan ioanina iolanda ionel ionela ionelia ionica ionut iosefina iosif ipek irem
  iremide irena ireneusz ireti iretioluwa irfan iridenta irinc irinckol irinel irisa irmak iroda irtis irvin irving
  irwin isabeau isabela isabell isabelly isac isadora isadore isai isaias isak iseoluwa iseult ishola isidore isidro
  isig isik isil isilay isin isiner isioma isis isisa islom ismerie ismet ismoil isom isra issac itil itir itri
  itunuoluwa iulia iulian iuliana iuliu iurie iustin iustina iustinian ivah ivancica ivanka ivar ivek iven iveta ivica
  ivna ivona ivonne ivory ixtiyar iyabode iyadunni iyanuoluwa iyik iyiktag iyinoluwa izaak izaaz izabella izaiah
  izajasz izel izidor izolda izydor izzet izzettin jaabir jaafar jaan jabbaar jabir jabr jabulile jace jacey jacinthe
  jacinto jackeline jacklyn jacky jacoba jacobo jacobus jacquelyn jacques jacynthe jadesola jadon jadran jadranka
  jadranko jadro jadwiga jadyn jaeden jaelynn jaffer jaga jagadish jagadisha jagathi jagdish jagica jagmeet jahangir
  jahanzeb jahdami jahdari jahiz jahm jahnu jaida jaiden jailey jailyn jaimini jaimy jairo jaivey jakayla jakob jakov
  jakubina jala jalaal jalal jale jaleel jalees jalen jalil jalol jalon jalou jalyn jamarcus jameel jamel jameson jamey
  jamil jamir jamison jammie jamol jamshid janae janaina janessa janeta janica janick janie janin janis janiya janka
  janko janna janne jannek jannes janni jannie jannik jannis jano janosch jany japhet jaquan jaquelin jaqueline jara
  jaren jari jarmila jarne jarno jarod jarolim jaromir jaron jaroslav jaroslava jarred jarrell jarret jarrett jarrod
  jarvis jasen jasenko jasmijn jasmin jasmina jasna jasur jaunita jautrite javas javi javlon javohir javonte jaxx jayce
  jaycee jayda jayde jaydon jaylan jaylano jaylen jaylin jaylinn jaylon jayme jayne jayson jayvano jazeps jazlyn jazmin
  jazmyn jazmyne jazzlyn jazzlynn jeana jeanie jeanne jeannel jeannette jeannie jeannot jedediah jedidiah jefferey
  jeffery jeffry jefta jehanne jekabs jela jelica jelisaveta jelka jella jelle jelmer jelte jena jenel jenifer jennie
  jennings jennyfer jens jensen jente jeppe jerad jerald jeramie jeramy jerel jeremi jeremias jeremiasz jeremie jergus
  jermain jermey jerod jeromy jeronimo jerrell jerrold jesa jesper jessika jesslyn jesslynn jessy jessyca jesus jett
  jette jettie jevgenijs jevon jevrosima jewel jewell jezdimir jidde jimi jimmie jinte jinthe jitender jiyan joah
  joakim joanie joann joannie joanny joany joao joaquim joas jocelyne jodi jody joelina joeline joelle joep joes joesph
  johan johann johanne johannes johathan johnathan johnathon johnnie johnpaul johnson jolana jolayemi joleen jolien
  jolijn jolin jolina joline jona jonatan jonathon jonna jonte joojo joost jordane jordi jordon jordy jordyn jorgen
  jorn jorrit jort joscha joschua josef josefa josefien josefin josefina josefine josep josephin joshuah josiah josiane
  josianne josip josipa josko joso josse josselin josua josue josy jourdain jovan jovana jovani jovanka jovanny jovany
  joya joza joze jozefina jozue juana juda judd judge judicael judita judite judson judyta jugoslav jula julan jule
  jules juliane julianne julide julien julienne julieta julija julijana julijs julika julina julio julita juliusz
  jumagul juna junayd junius juno juraj jurgis juri jurre jusma juste justen justina juston justus justyn juul juvenal
  juwan juwon jyoti jyotis jyotsana kaamil kaan kaashif kaazim kabeer kabil kacey kachela kaci kacie kacper kadem kaden
  kader kadi kadin kadir kadrican kadriye kaela kaelyn kafeel kagan kailash kailee kailyn kaiser kaitlin kaja kajji
  kalbi kaleb kaleem kaleema kaleigh kalender kaley kali kalinda kalinik kalistrat kalle kallie kalpana kalyani kama
  kamalesh kamber kamelya kameron kamil kamile kamille kamla kamlesh kamol kamola kamoliddin kamren kamron kamuran
  kanak kanaka kanchan kanci kane kanishka kannan kannen kanti kapgar karaamat karaca karahan karak karam kareem
  karelle kargilac kari kariane karianne karin karine karlee karley karli karlie karligac karlijn karlis karlo karlotta
  karmela karol karolann karoline karson karthik karunanidhi kasam kasandra kasey kashan kashyap kashyapi kasim kasper
  kassandra kata katarina katelin katelynn katharina katheryn kathlyn kathrin kathrine kathryne katica katija katina
  katja katlyn katlynn kato katrine kattie katun katunkiz katy kauthar kavon kawa kawkab kawthar kaya kayaalp kayacik
  kayca kaycee kaylah kayley kayli kaylie kaynak kayode kayra kaysan kazanc kazi kazim kazimierz kazkatun keagan keano
  keara keaton keegan keely keenan keerti kees keet keji kekik keklik keles kellen kelley kelli kellie kelsi kelsie
  kelton kemal kemalettin kenan kenna kennedi kennedy kennith keno kensi kenton kenyatta kenyon kenzo keon kepez
  keramet kerami kerem keremsah kerim kerstin keshaun keshawn kesme kessaf keven kevon kevser keyaan keyken keyon
  kezlik kgabu khaalid khaan khanyisile khethiwe khulekani kiana kianna kiara kiarra kiel kika kikelomo kiley kilian
  kimberley kimi kimiz kimizalma kimizalmila kimizin kira kiraz kircicek kirgavul kirilo kirlangic kirti kismet kivanc
  kivilcim kiymet kizdurmus kizilalma kjeld kjell klaas klarencjusz klaudia klaudiusz klavs kleber klemens klement
  klementyna kleopatra kobe koby kocer kody koen kojo koksal kolawole kolby kole koloman komil komila komron konrads
  konstancja konstantin konstantins konstanty konstantyn koralia koray korbin korbinian korede korey korinna korkut
  kornel korneli kornelia korneliusz kory kosta kraig kresimir krijn kris krishnadas krishnadasa krisjanis kriss krista
  kristi kristiana kristians kristie kristijan kristine kristoffer kristopher krsto kruno krunoslav krystel krystian
  krystina krystyna ksawera ksawery ksenia ksenija ksenofont kubad kubat kubilay kubra kubura kuddusi kujoe kumari
  kumru kumuda kumush kursad kurtis kutbettin kuzman kvetoslava kwadwo kwaku kwamena kwasi kweku kwintyn kyan kyano
  kyara kyla kyleigh kyler laal labeeb labib lacramioara lacy lada ladarius ladislau ladislav laeeq lafayette lahiah
  laiq laisha laith lajlaj lakshman lakshmidhar lakshminath lala lale lalita laman lambert lamih lamiya landen landry
  laney langa laqeet larisa laron larue larysa lascar lasma lasse lateef latif latife latofat laurane laure laureen
  laureline laurencja laurencjusz laurene laurens laurent laurentia laurentiu laurenty laurentyna laurenz lauretta
  laurian lauriane laurianne laurin laurine laury lauryn lavada lavanya lavern laverna laverne lavina lavize lavon
  lavonne lawrencia lawson laxman laylo layne layth lazar lazare lazaro lazarz laziz leana leander leandra leandre
  leatha leda leendert leif leke lela lelah lelia leman lemide lempi lemuel lene leni lenia lenja lenka lenn lenna
  lennard lennart lenne lennert lennie lennon lenora lenore lenya leola leone leonel leonhard leoni leonid leonida
  leonidas leonids leonne leonor leonora leontin leontina leontine leopoldina leopoldine leopoldo leora leposava lera
  lere lerzan lesana lesly lessie leta letha letizia leufroy levent levi levin levke levoslav levy lewin lexie lexus
  leyla liah lian lias liba liban libbie libere libusa lica lida lidija lieke lien liene lietald lieuwe lieve liga
  ligia liksma lilan lili lilia liliana liliane lilianna liliya lilla lilli lilliana lillie lilly lilou lilyan limazah
  lina linde linn linne linnea linnie lino linwood lioara lirik lisandro lisann lisanne lisbeth lise liselotte lisette
  litzy liva livija liviu liya liyaaqat liyam liyana liyaqat liza lize lizeth lizz lizzy ljiljana ljuba ljubica ljubisa
  ljubomir ljudevit llewellyn lobar loek loes loet loic lolade lolita loma longin lonie lonnie lonny lonzo loot lora
  loraine loredana loreen lorelei loren lorena lorene lorenz lorenza lorin lorine loris lorrain lothaire lott lotta
  loua louay loup lourenco louvenia lova lovisa lovorka lowell loyal loyce luan luay lubica lubomir lubomira lubor
  lubos luboslav luboslava lucca lucentiu luciana luciano lucie lucien lucienne lucija lucijan lucile lucio lucious
  lucius lucjan lucretia lucretiu ludie ludivine ludolphe ludomil ludomila ludovic ludovica ludovit ludvig ludwig
  ludwik ludwika luella luena luisa luise luiza luize lujza luka lukhona lula luminita lune lungelo lupe luqmaan luqman
  lura lurline lutf lutfi lutfiya lutfullah lutfulloh lutz luuk luus luzie lwandle lyam lyda lydie lykke lynette lyric
  lysanne maad maahir maaike maajid maalik maan maarten maartje maas maawiya maaz maazin mabad mabelle mable mabruk
  maca macaire mace macey maci macie mack madalena madalin madalina madaline madalyn madani maddison madelief madelyn
  madelynn madge madid madie madilyn madisen madisyn madita madiyan madleen madlen madonna mads madyan madyson maegan
  maes mafalda magali magdalen magnolia magnus maguelone mahad mahan mahaut mahaz mahbeer mahboob mahbub mahdee mahdi
  mahdy maheen mahendra maher maheswar mahfooz mahfuj mahfuz mahir mahja mahmud mahmut mahrus mahzan mahzun maia maica
  maida maik maike mailin maira maite maiya majd majda majdi majdy majeed makary makayla makeen makenna makenzie
  makinwa maksim maksud maksym maksymilian malak malati malena malene malia malika malin malinda malisa mallaury mallie
  malo malou maloxat malte malthe malti malvina malvine malwina mamert mamie mamun mamur manasse manda mandaakin
  mandakini manel mangala mangalya mani manik manikya manisha manjusha manley manoah manole manon mansur maphikelela
  maqsud marah marceau marceli marcelin marcelina marceline marcelino marcelle marcellus marcheta marcis marcos marcu
  mardon mare mareike maren marena marga margareta margarete margarett margaretta margarette margarida marge margers
  margita margret margrethe mari mariane marianna mariano maribel marica maricarmen maricica marieke mariela mariella
  marielle marietta marijana marijn marilena marilie marilou marilu marilyne marin marinela marinko marinus marioara
  maris marit marite maritza mariuca marjan marjolaine marjory markika markus marla marlee marleen marlen marli marlie
  marlin marlo marly maroof maros marquis marquise marrit mart marte marthe martial martim martine martins martyna
  maruf marut marwa marwin maryann maryjane maryna maryse masa mashxura masinka masud matan matei matej mateja mateus
  matheus mathew mathias mathijs mathilda mathis mathurin matias matija matilde matis matiss matko mato mats mattes
  matthias matthieu matthijs matthis matti mattias mattie mattis matus matylda matz maude maudie maugis mauricette
  mauricio maurine maurits mauro maurycy mavdud mavlon mavluda mawuena mawusi maxbuba maxellende maxence maxfuza maxi
  maxie maxim maxima maxime maximilien maximillia maximillian maximo maximus maxsuma maxwell maybell maybelle maye
  mayeul maymie maynard mayoor mayra maysa mayson mayte mazbut mazhar mazie mazlum mbalienhle mckayla meagan meaghan
  meda medard mederic medina medine medya meenakshi mees megane meggie meghnad meghnath mehriban mehtap meik meike
  meire mekhi melany melba melchior melda melek melenija melih melike meliksah melina melis melisa melisande
  melissandre melle mellie melodi melodie mels meltem melvina melyna melyssa memduh menaka mence menka menno meral
  mercia merel merete meric merih merijn merl merlin merovee merritt mert mertie merve mervin meryem mestan mesut meta
  mete metin metod metra mette mevlut meyra mhambi mica micael micaela micha michale michel mick midas mieke mihael
  mihaela mihail mihailo mihajlo mihnea mihriban mija mijat mika mikael mikaela mikail mikel mikelis mikkel mikki
  mikolaj mikulas milada miladin milana milanka milanko milano mile mileta miley milford milic milica milisav milivoj
  miljan miljana miljenko milka milla mille milojica milomir milorad milos miloslav miloslava milota milou milton
  milutin mima mimo minakshi minerva mink minodora mioara miodrag miomir mira mirabela mirac miran miray miraziz mircea
  mirco mireille mireya miriama mirja mirjana mirka mirkelam mirko mirna miro miron mirona miroslava mirre mirte mirthe
  miruna mirziyo misa misael misbah misko mislav misra mitar mitchel mithat mitica mitra mitrut mittie mizgin mizhir
  mladana mladen mobolaji modest modesta modrite modupe mofifoluwa mohana mohinder mohini mohir moise moises moisette
  mojisola mojisoluwa mojmir mojzesz momin momir momira monalisa monroe monserrat monserrate monte monty monvids moos
  moradeke morayo morenike morgana morgane moriah moric moritz morolake morten mortimer morton mose mossie mosunmola
  motunrayo mourib moussa moxidil moxigul moxina moxinur moxira moyosore mozell mozelle mozes mpilo mpumelelo msizi
  mthunzi muammer muattar muaviye muaz muazzam mubina mudite muesser mufid mufiz muge mugur mugurel muhallil muhammed
  muharrem muhazzim muhsin muhtar muhterem muhtesem muhtor muhyiddin mujdat mujde mujgan mukadder mukaddes mukerrem
  muktedi muktedir muktefi mukul mumtaz munevver munif munir murat muren murilo murl murod murphy murray musa
  musawenkosi musir muslih mustafo musulmon mutahhar mutasim muteber mutemed muttalib muyassar muyiwa muzaffar muzaffer
  muzdad muzdahir muzhir myah myla mylan mylene myriam myrl myrna myron myrthe myrtice myrtie myrtis naadir naail naajy
  naasih naasir naathim naazhim nabeeh nabeel nabhan nabi nabigh nabih naci nada nadalina nadege nadezda nadhir nadi
  nadim nadir nadja nadr nadzieja naemi nafasat nafees nafesa nafis nafiz nahil naib naim naja najair najam najeeb
  najmiddin nakia nalan namik nana nanda nandi nanna nannie naomie naoufal naoufel napoleon narayan narcis narcisa
  narciso narcisse narendra nargiz nargiza narimon narin narinder nash nasiba nasriddin nasrullah nastja natalija natan
  natanael nataniel natasa nate nath nathalie nathanael nathanial nathen natiq natka naud naudet naval naveen navin
  nawal nawroz nayeli nazan nazariusz nazary nazif nazim nazli nazmi nazrulloh ndleleni ndondoloza neal nebojsa necat
  necati necdet nechifor necib necla necmettin neda nedeljko nedim nedjeljka nedjeljko nedra neele neeltje nehemie
  nehir nejat nela nelda nele neli nella nelle nelli nels nelu nemanja nematulloh nena nenad neoma nera nergis nesa
  neset nesim neslisah nesrin nestor neva neven nevena nevenka nevin nevio nevra nevzat newell newroz newton
  nhlakanipho nicephore nichifor nicholaus nicklas nicklaus nickolas niclas nico nicoara nicodim nicolae nicolai
  nicolaie nicoline nicu niculina niculita nicusor nicuta nida nidia niek niels niene nienke nigar nigora nihad nihal
  nihan nihat nika nike nikkie nikko niklas niklavs niko nikodem nikola nikolas nikoleta nikolina niksa nila nilgun
  nimakoah nimit ninioluwa nino ninthe niranjan nirbhay niro nisa nisan nistiman niyazi niyilolawa nizamettin nizom
  nizomiddin njegomirka nkanyezi nkosenye nkosinhle nkosiyabo noam noami noan nodira noelia noella noemie noemy nofoto
  noila nokuthula nola nolwazi nomi nona nonhlanhla nonjabulo nonkululeko noortje norbert norberto nore norene norica
  normand norris norval norwood nosir nosirjon noud nouri nout novak novan novella novi nowi nozima nozipho ntokozo
  ntombizodwa nubia nuda nudem nukhet numan nuno nural nuran nuray nurbek nuredin nurettin nurgun nuriddin nursel
  nurseli nurullah nusa nusrat nusratulloh nusret nyasia nynke oana obaid obanijesu obid obie obioma obrad obren oceane
  ocie octav octavian octaviana octavio octaviu odell odessa odie odil odile odilon odin odon odunayo ofelia ofelya
  oger ognjana ognjen ogooluwa oguz oguzhan ojars ojaswini okan okey okiki oksan oktam oktay oladara oladare oladimeji
  olaf olaide olajumoke olakunle olamide olanrewaju olansile olaoluwa olasunmbo olatunbosun olayinka olcay oldrich oleg
  olegs olen oleta olgerts olgica olim olimpia olimpian olimpiu olin olivera olivija oliviu oliwia oliwier olle olof
  ololade olufeyisayo olufunke olufunmi olufunmilayo olumorotimi olusola olutomiwa oluwafemi oluwagbemiga oluwakemi
  oluwamuyiwa oluwasanmi oluwasegun oluwaseyi oluwatofunmi oluwatosin oluwatoyosi oluwatumise oluwole oluwunmi olympe
  olympia omad omair omana omawunmi ombline omeir omer omina omobobola omobolanle omodunni omolabake omolara omolola
  omosalewa omotara omotayo omotola omotolani omotoun omowumi omran onder ondrej onie onome onoriode onufry onur
  oormila opal opalina opaline opemipo opeoluwa opeyemi ophelie oqil oran oren oreofe orestes orhan oriande oriane orie
  orif orin orion orland orlane orlo orpha orrin ortansa orval orville orzu osbaldo osborne oskar osmund ossama ostoja
  osunleke osvaldo oswald oswaldo otabek otha otho otilia otilija otkir ottilie ottis oumayra oury ovidiu owais oybek
  oyenike oyga oyindamola oyindasola oyku oynur oysha ozan ozana ozanne ozcan ozden ozella ozer ozge ozgur ozhan ozkan
  ozlem ozlen oznur ozod ozoda ozodbek ozren pacome padma paja pakize palemon palma pamfil panagachie panait pankrac
  pankracy pansy pantaleon param paramartha paraschiva parfait pari parla parsa parsla pascale pasquale paterne patrice
  patricija patricio patrik patrizia patru patrycja patrycjusz patrycy patryk pattie paule paulica paulina paulo pava
  pavica pavils pavle pavol paxton payidar pearlie pearline pecine peer peggie pelagia pelagie pelin pelinsu pelle
  pelumi pembe penelopa pepe pepijn pepin pepo pera perceval percival peri perica perihan perla pernilla pero perran
  perrine pertev peruna pervaiz perver pervin petar petek peteris petko petre petrica petrija petrisor petronela
  petronille petru petrut petruta peyami phila philani phileine philemon philibert philine philipp philippe philippine
  philomene philothee philou phiwokwakhe pien pierrick piet pieter pietro pinar pinkie pippa piraye pius platon pleun
  pola polikarp pompilia pompiliu pontus poornima porfiriusz porfiry poul pramila pran pranay prasad prasanna
  prathamesh pravdan pravoslav prayag predrag preity prem prema presley primerose priscille priyala profira prokles
  prokop prokul prosper providenci prvoslav puck pulcherie puneet purnima purushottam pushti qaadir qaasim qabeel qadar
  qadeer qadi qadim qahtan qaim qais qamar qani qanit qareeb qaseem qasid qasif qatadah qawee qays qizilgul qobil qosim
  quadir qudamah quddoos qudoos qudrat queenie quentine quieta quin quincy quinten quintia quinton quinty quirin qurban
  qusay qutaybah qutb qutub raaghib raahil raakin raamis raamiz raashid raatib rabah rabar rabb rabbaanee rabbani rabee
  rabiah rabit rachela rachelle raci rada radeke radenko radha radhee radi radina radisa radivoje radmila radmilo
  radojka radomir rados radosav radoslav radovan radu raducu radul raduz raed raees rafaela rafal rafan rafay rafee
  rafeek rafeeq rafet raff rafi rafid rafila rageshwari rageswari ragheb raghib rahat raheel rahel rahime rahmi rahsaan
  rahsan raid raif raik rajab rajan rajendra rajiv rajko rajmund rajna rajnold rakip rakita raluca ramaa ramazan
  rameshwar ramiro ramiz ramziddin ramziya rana randal randi randolf ranjeet ranko rano ransom raoul raphaelle rares
  rasad rashawn rasheedah rasid rasifa rasim rasit rasko rasmus rastislav rati ratimir rauf raven ravshan raxmatulloh
  rayan rayen raymonde raymundo rayona rayxona razvan reanna reba rebeca rebeka rebekka recai recep reece refah refet
  refik regan regine regis regitze regnars reha reilly rein reina reine reinhold reis rejean rejeanne relja relu
  remilekun remington remus remzi renars renas renate renato rengin renja rens renske resat resid ressie resul reta
  retha retta reva revi reybaud reyes reyhan reymundo reyna reynold rezzan rhett rhianna riana rica ricards riccardo
  rickard rickey rickie rico ridvan rieke rifat riff rifki rigoberto rija rike rikke rino ristana ritesh riza rizvon
  roan robb robertina robi robiya roch rocio roderyk rodger rodolfo rodoljub rodolphe rodrick rodrigue roel rogelio
  rogers rohaan rohana rohit roko rolande rolando rolf rollin roma romain romaine romana romane romanita romans romee
  romeu romina romuald romulus romy ronak ronaldo ronan roni ronja ronke roos roosevelt rosalee rosalia rosalinda
  rosalyn rosamond rosan rosana roscoe roselin roseline rosella roselyn rosendo roser rosetta rosina rossie rotimi
  rover rowland roxane roxelana roxy royce rozalia rozella roziya rubie rubye ruchan rudis rudite rudolf rudolfs rudra
  rufina ruhsar ruken rukhmani rukmin rukneddin rumena rupinder rusins russel rustam rustu rusul ruta ruthe ruthie
  ruwaihim ruxanda ruxandra ruya ruza ruzena ruzica ryann ryleigh ryley ryszard saabir saadat saadi saadiq saafir
  saahir saaiq saajid saal saalih saalim saaqib saar saariyah sabah sabahat saban sabbir sabeeh sabil sabin sabina
  sabiq sabir saboor saboxat saboxon sabri sabryna sabur saburah sacid sadan sadaqat sadar sadberk sadeed sadettin sadi
  sadik sadoqat sadri sadriddin sadullah sadulloh sadye safae saffet safi safir safira safo safouan safouane safta
  safura sahap sahin sahinalp sahra sahriyar sahsuvar saige saim saiq sair sairah sakip sakir salih sallie saloh salome
  salomea salomey salomon salvador salvatore salwator samama samandar samanta samed sami samih samil samim samiya
  sammie samson samukelisiwe sancho sanda sander sandrine sandro sandu sanele sanem sanford sanja sanjin sanka sanne
  sanobar santa santina santino santos sanya sanziana saodat saood saphira sarada sarala sarani saraswati sardor sare
  sarina sarisha sarla sarmite saroja sarvar sarvin sarvinoz sasa sascha satish satyen saulcerite sauveur sava savanah
  savas saveta savi savin savina savinien savion saxida sayan sayyora scholastique schuyler scot scottie scotty sebas
  sebastiaan sebastiao sebastien sebnem secaeddin secil seckin seda sedat sedef seden sedrick sefer seff sefik segilola
  segolene seher sehlevent sehrazat sekinat selahattin selale selami selcan selcuk selda selen selim selin selmer selvi
  sema semenica semih semra semsi sena senay sener sengul senka senn senna senne sennur senol sepp seppe serafettin
  serafin serafina serap seraphin serban serbulent serdar seref seren serenity serge sergej sergen sergi sergiu
  sergiusz serhad serhat serif serin sermet sermin serpil sertac sertap servac servan server settar seval sevara sevda
  sever severin severina severine sevgi sevil sevim sevinc sevket sevki sevtap sevval seweryn sexmus seyban seyda seye
  seyfettin seyfi seyfullah seyma seyyit sfiso shad shahboz shahobiddin shahriyor shahzod shaina shaka shakti
  shakuntala shalewa shamsiddin shana shanel shania shanie shaniya shankar shanna shanny shanon shantanu shany shari
  shashi shashikala shawna shaylee shayna shayne shea sheela shekoni sheldon shelia shelly shemar sher sheridan sherman
  sherri sherwood sherzod shiv shivakari shobhana shodiyor shola shresth shresthi shreyashi shridevi shrishti shubha
  shubhaprada shukrulloh shwet shyann shyanne sibel sibongile sibyl sibylle siddarth siddhi siddhran sidki sidoine
  sidonia siebe siem siep sierra sifiso sigebert sigismond sigmund signe sigurd sihab sihabeddin siir sijuade sila
  silan silja silje silke silvan silvana silvere silvester silvian silviana silvija silviu sima simao simen simeon
  simge simi similoluwa simina simion simisola simo simona simonida sinan sinasi sindisiwe sindre sinem sinenhlanhla
  sinica sinisa sinja sipan siphephelo siphiwe sirin sirineu sirojiddin sirri sitara sithembiso sixte sixtine siyanda
  sizakele sizani sjoerd sjors skaidrite skipped skyla skylar sladana slava slavek slaven slavica slavko slavoljub
  slavomir slobodan slobodanka sloka smaranda smiljana smilla smita smriti sname snjezana sobit sodiq sofie sofija
  sohib solange soline solon soma somnath somu sona sondre songul sonja sonke soof soraia sorana soren sorin sorina
  souma sowande speranta spidola spirydion srboljub srecko sredoje srna stana stanca stancu stanford stanislas
  stanislav stanislava stanislaw stanko stanton stasa steen stef stefana steffen stela stelian steliana steluta sten
  stephan stephane stephania stephany stephon ster sterre stevan stevie stig stijn stina stine stipan stipe stjepan
  stojan stojanka strahinja stribor suat subhash subhashini subhasini subhi subodh subomi sucheta sude sudeva sudi
  suelen suheyl suhrob sujata sukanya sukru sulaymon sule suleyman sulton suma suman sumayyah sumitra sunay suncica
  sune sunniva sururi surya suryakant suryakanta suryakantam susana susanne susheel sushil sushma suus suyuna suzan
  suzana suzon svatopluk svea svebor sven svend svenja sverre svetislav svetolik svetomir svetozar swami swapnil swara
  swarnalata swarup swassane sweta sybilla syble sydnee sydni sydnie sylvain sylvan sylvester sylvestre sylviane
  sylwester sylwia synne szczepan taahaa taahir taaj taalib taamir taanish taariq taban tabassum tabea tabish tabris
  taceddin tacjana tade tadeas tadeen tadija tafazal taha tahawwur taheem tahlia tahmaseb tahmeed tahmid tahoor tahseen
  tahsin taial taib taimur taisir tajammal tajammul tajudinn talal talat talay talea talha talhah tali talib talip
  talis talita talivaldis talon talrits tamam tamanna tamer tami tamina tamino tammo tancrede taner tanguy tanirika
  tanja tanju tansu tanushree tanushri tanyeli tapan tarfaan tari tarik tarja tarkan tarlan taryn tasa taskin tate
  tatjana tatyana taurean taurin tavares tawkeel taya tayfun tayler tayyar teea teije teja tejas tejumola tekin
  tekinalp tekla telly temel temidayo teodor teodoro teodosia teohari teoman teona terencjusz tereza tereze terezia
  teri terrance terrence terrill tertuliano tess tessie teun teunis tevfik tevhid tevin tezcan tezel tezer thabisa thad
  thaddeus thadie thais thalea thalia thamsanqa thando themba theodor theodose theophile theophraste therese theresia
  theron thiago thibault thibert thies thije thijmen thijn thijs thilo thirza thobeka thom thora thorben thore thorge
  thulani thulisile thurman tiago tianna tiara tibbe tiberia tiberiu tibor tichomir tieme tierra ties tihomir tija
  tijana tijmen tijn tijs tillman tillmann timea timm timmothy timmy timo timoleon timon timotei timotej timoteo
  timothee tinas tinca tincuta tine tino tiphaine tirdad tiril tirza tishk titi titien titilayo titilope tito titus
  tizian tjark tobiasz tobiloba tobin todor tohir toke toki tokunbo tolga tolqin tolunay toluwalope toluwani toluwanimi
  toma tomasa tome tomiloba tomislav tomislava tomke tommie tomo tomori tonci toncica toney tonija tonka tonko tonnin
  toon tope torben torbjorn tore torey torrance torrey toussaint toyip traci traian trajan travon tremaine tremayne
  tressa tressie treva trever trevion trey trilochan trilochana trilok trilokanath trilokesh triloki trine tristian
  tristin triston troels trpimir trpko trudie trycia trystan tuana tudor tudora tudorita tudosia tufan tugay tugba
  tugol tugrul tugtekin tuhfe tulay tulin tumer tunahan tunar tunay tunc tuncer turan turgut turkan turkay turker
  turkes turna turold tushar tutku tuur tuva tvrtko twan twila tycho tygo tymon tymoteusz tyra tyree tyreek tyrel
  tyrique tyron tyshawn ubaadah ubadah ubaid ubaidah ubaldo ubay ubayd ubaydullah ubaydulloh uchqun udai udit uffe ufuk
  ugis ugur uhban uhra ujjawal ujjwal ukbe ulduz ulfat ulfet ulgen ulices ulises ulkar ulker ulku ulla ulrik ulrika
  ulugbek ulus uluthando ulvi ulviye ulviyya ulwazi ulysse umaarah umang umid umida umidulloh umit ummiye umran umur
  umuralp umut unal undine unsel unseli upendra uqbaloy urbain urfon uriah uriel urmila urrab ursule usame usmon utku
  uttam uygu uzayr uzbegim uzeyir uzodimma vaclav vada vafo vagn vaha vahar vahdet vahid vahide vaidehi vaijayanthi
  vaijayanti vaishnavi vaishno vaishvi vala valdemar valdemars valentijn valentim valentin valentino valentins valer
  valera valere valerija valerijs valery vali valid vallie valter vance vanesa vania vanja varalakshmi varvara vasanti
  vasco vasil vasilica vasilisa vasko vasliddin vasudev vasudeva vasudha vatroslav vaughn vavrinec vecdi veda vedang
  vedanga vedanshi vedat vedran vedrana veerle vefa vefik vehbi veit vela velana velaphi velda veli velibor velimir
  velimira velina vella velma velva vena venance venceslas vendelin venera veniamin verda verdie vere vergie verica
  verla verlie vern verna verner vernice vernie verona veronika veronique veselinka vesile vesma vesper vesta veta
  veysel veysi vianney vibeke vicdan vicenta vicente vicentia vicentiu vickie victoire victorien victorin vida vidak
  vidal vidhur vidhya vidur viera vieroslava vieve viggo vigile vigo vijeko vijolite viktoria vildan vilde vilhelm
  vilhelmine viliam villy vilma vilmars vimal vimala vincentiu vincenza vincenzo vinciane vinka vinnie vinz violette
  viorel viorela virgie virgil virginie visarion vishnu vishwamitra visnja vita vital vitalijs vitazoslav vito vitor
  vitoria vitus viva vive viviana viviane vivianne vizbulite vjekoslav vjenceslav vlad vladana vladek vladimira
  vladislav vlado vlaicu vlasta vlastimil vlastimir vlatka vlatko voichita voicu vojin vojislava vojtech voldemars
  volkan vosil vratislav vratko vrinda vrund vujadin vujica vukan vukasin vukica vukota vuslat vusumuzi vyas waahid
  waail waajid waclaw wadee wadi wadood wafeeq wafi wafiq wahab wahb wahban waheed wahhaab wahhaaj waino waldo wale
  walenty walentyn walentyna waleran waleria walerian walery walgierz wallace walton wandrille wanesa waqila warley
  watson wava wawrzyniec waylon webster welat weldon wende wendell werner weronika wessel westley weston wiara wibke
  wiebke wies wiktor wilber wilbert wilburn wiley wilford wilfredo wilfrid wilfryd wilhelm wilhelmine willard willem
  willi willis willy wilmer wilson wilton wincenty winfield winnifred winona wirginia witalis wladyslaw wlodzimierz
  woodrow wout wouter wuraola wyman xalima xander xatun xaver xavi xaviere xebat xenia xenophon xezal xobeen xzavier
  yaaseen yadid yadira yafi yafir yaghnam yagiz yagmur yago yahya yahyaa yahyo yakubu yalcin yalgin yaman yamar yameen
  yango yannic yannik yannis yaprak yaqeen yaqoot yaqub yarah yaren yasaar yasar yaseen yasemin yashem yasin yasmeen
  yassin yassine yassir yathrib yavuz yawar yawer yazan yazeed yazmin yejide yekta yelda yeliz yener yenthe yeraz
  yergha yesenia yesim yesoob yessenia yetkin yfke yibanathi yigit yildirim yildiz yilmaz yinthe ylvi ylvie yoann
  yogendra yogesh yoginder yolande yonca yoqub yorbek yorqin yosun younes youp yousef yozida yoznur ysaline yseult yuce
  yucel yuksel yumni yuna yunus yureed yusiv yven yves zaafir zaahid zaahir zaakir zabir zachariasz zacharie zache
  zachery zackariya zackary zackery zaeem zafar zafeer zafer zafir zafrul zahaar zaharia zahi zahide zahir zahit zahri
  zahrun zahur zaib zain zakaria zakary zamfir zamfira zamir zana zanele zaneta zanete zanis zanna zarar zaraza zaria
  zarije zauqi zaur zavida zaweel zayan zayd zayniddin zayyir zdenko zdeslava zdravko zechariah zekai zekeriyya zekiye
  zeliha zeljka zeljko zella zelma zelmira zeltite zena zenija zeno zenobia zenovia zenzele zephirin zerdad zerdest
  zerrin zerya zetta zewad zeyd zeyneb zeynel ziedite zigfrida zigfrids zigmars zigmund zigrida zihni zilan zile zilola
  zimran zina zion zita zithulele ziva ziver ziya ziyad ziyo zlata zlatica zlatka zlatko zobuhle zoeva zohid zohir zoie
  zoila zoja zokir zola zoran zorana zorka zoyir zrinislav zrinko zubayr zubeyde zubeyr zubite zuhal zula zulal zuleyha
  zulfikar zumrut zuwayhir zuxra zuzana zvezdana zvonimir zvonko zygmunt
`
