/// The closed classes of English words, and the open ones that the grammar must tell apart.
enum FunctionWordTable {
  static let text: [(WordClass, String)] = [
    (
      [.determiner],
      "the a an this these those some any each every no another both all either neither such many most several few"
    ),
    ([.possessive], "my your his her its our their whose"),
    ([.subjectPronoun], "he she they it we i you one everyone everybody someone somebody nobody anyone others"),
    ([.objectPronoun], "him her them it us me you ourselves myself yourself"),
    ([.nominal, .objectPronoun], "himself herself themselves itself"),
    ([.relative], "who which whom"),
    (
      [.preposition],
      "of in on at by for from with about against into over under during through between among within without toward towards upon across near behind beyond despite amid alongside outside inside per via regarding concerning including than like around since until before after as along off onto throughout up down out"
    ),
    ([.coordinator], "and or but nor yet"),
    (
      [.subordinator],
      "than because although while if when since until unless though whereas before after as lest whenever wherever"
    ),
    ([.be, .finite], "is are was were am 's 're 'm"),
    ([.be], "be been being"),
    ([.genitive], "'s '"),
    ([.have, .finite], "has have had 've 'd"),
    ([.have], "having"),
    ([.auxiliaryDo, .finite], "does do did"),
    ([.modal, .finite], "will would can could may might shall should must ca wo 'll"),
    ([.negation], "not n't never no"),
    (
      [.adverb],
      "also again already always often later then now once still even just only ever soon first previously recently repeatedly reportedly allegedly further meanwhile however instead indeed perhaps maybe thus too well rather quite long both almost nearly here there today yesterday tomorrow tonight twice sometimes yet next last ago back ahead away together publicly privately flatly openly largely simply clearly initially immediately apparently"
    ),
    ([.infinitiveMarker, .preposition], "to"),
    ([.that, .relative, .determiner], "that"),
    ([.interrogative], "what how why where whether if when who which whatever whoever"),
    (
      [.number],
      "one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions billion half"
    ),
    (
      [.time],
      "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec. morning afternoon evening night day week month year weekend today yesterday tomorrow tonight noon midnight days weeks months years earlier later summer spring fall winter minutes hours"
    ),
    (
      [.verb, .finite],
      "made came went gave took got kept left led held began ran won lost met sent stood brought became fell grew rose put let cut paid bought sold built broke chose drove threw wore drew spent helped looked turned started moved lived worked played used tried makes comes goes gives takes gets keeps leads holds begins runs wins loses meets sends stands brings becomes falls grows rises puts lets pays buys sells builds breaks chooses drives helps looks turns starts moves works plays uses tries remains happens exists includes involves continues faces"
    ),
    (
      [.verb],
      "make come go give take get keep leave lead hold begin run win lose meet send stand bring become let pay buy sell build break choose help look turn start move work use try gone taken given done making coming going giving taking getting keeping leaving leading holding running winning losing meeting sending standing bringing becoming letting putting paying buying building helping looking turning starting moving working using trying"
    ),
    (
      [.chain],
      "continue continued continues continuing go goes went going gone begin began begins beginning start started starts starting try tried tries trying manage managed proceed proceeded happen use used fail failed tend tends tended rush rushed move moved hasten hastened came come"
    ),
    (
      [.particle],
      "out up back down off on over in away forward aside"
    ),
    (
      [.cueNoun, .nominal],
      "claim claims statement statements view views belief beliefs assertion assertions allegation allegations accusation accusations argument arguments suggestion suggestions warning warnings promise promises pledge pledges denial denials admission admissions announcement announcements assessment assessments opinion opinions hope hopes fear fears concern concerns worry worries idea notion contention insistence prediction predictions call calls demand demands request requests criticism criticisms complaint complaints question questions report reports rumor rumors rumour rumours comment comments remark remarks vow vows threat threats plan plans decision proposal proposals recommendation recommendations suspicion suspicions conclusion finding findings estimate estimates impression acknowledgment acknowledgement explanation confirmation assurance assurances charge charges speculation doubt doubts confidence conviction sentiment position policy"
    ),
    (
      [.role, .nominal],
      "poll polls survey surveys records documents data study studies authorities newspaper letter bill law emails spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons official officials aide aides adviser advisers advisor advisors source sources minister president chairman chairwoman director secretary senator governor mayor officer officers analyst analysts expert experts lawyer lawyers attorney attorneys witness witnesses reporter reporters professor leader leaders representative representatives people person campaign committee council board union department ministry agency company government police administration commissioner chief critics supporters allies opponents lawmakers researchers scientists investigators prosecutors residents voters strategist strategists operative operatives manager diplomat diplomats executive executives"
    ),
    (
      [.title, .nominal],
      "mr. mrs. ms. dr. mr mrs ms dr sen. rep. gov. gen. lt. col. capt. sgt. prof. rev. sir lord lady president senator governor mayor minister secretary general judge justice chancellor prince princess king queen pope congressman congresswoman chairman"
    ),
    (
      [.lightVerb],
      "make makes made making give gives gave giving express expresses expressed expressing voice voices voiced voicing raise raises raised raising issue issues issued issuing offer offers offered offering release releases released releasing share shares shared sharing take takes took taking have has had deliver delivered draw drew face faced"
    ),
    (
      [.strongCueNoun],
      "claim claims assertion assertions allegation allegations accusation accusations criticism criticisms complaint complaints concern concerns belief view views statement statements comment comments remark remarks warning warnings promise promises pledge pledges vow threat threats suggestion suggestions argument arguments fear fears hope hopes call calls demand demands denial opposition support endorsement praise disdain contempt condemnation skepticism scepticism doubt doubts question questions insistence contention prediction predictions vision confidence apology apologies regret frustration outrage anger disappointment disapproval approval objections objection idea notion opinion opinions proposal proposals decision request rejection refusal attack attacks advice"
    ),
    (
      [.clauseNoun],
      "report reports rumours rumors speculation evidence word news fact sign signs desire plan plans charge charges testimony position stance message case"
    ),
    ([.hearsay], "reportedly allegedly supposedly purportedly"),
    ([.doubtful], "allegedly supposedly purportedly ostensibly"),
    (
      [.probable],
      "reportedly likely probably apparently presumably seemingly appears appeared suspected expected confident"
    ),
    ([.possible], "may might could possibly perhaps maybe possible potentially unclear uncertain"),
    (
      [.commentVerb],
      "comment elaborate respond discuss answer speculate provide say specify identify give disclose confirm"
    ),
  ]
}
