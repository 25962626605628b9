/// The words of the ``Lexicon``, a group on each line.
///
/// They come from how council services are spoken of in general, and are kept free of the wordings that the search
/// is measured by.
enum LexiconText {
  static let ignored: StaticString = """
    a an the of for to in on and or my your our i is are be with by at from how what when where who which do does can
    you we it its that this if s t not have has hasnt isnt as into out off up there their them they any all other per
    via us me
    """

  static let actions: StaticString = """
    find about apply application applying report reporting get make view see request requesting check checking online
    form pay paying search submit info information details enquiry need want use using more tell ask book booking new
    guide register
    """

  static let generalities: StaticString = """
    council local service advice help support people area public general problem issue contact scheme
    """

  /// The last word of a line is what the others are counted as.
  static let irregular: StaticString = """
    children childrens child
    people peoples
    persons person
    mice mouse
    wives wife
    lives life
    leaves leaf
    taxes tax
    boxes box
    buses bus
    taxis taxi
    license licenses licences licence
    center centre
    """

  /// Words that mean something else without their ending, or have none.
  static let keptWhole: StaticString = """
    parking planning building training meeting housing clothing wedding accessible during thing being species news bus
    gas series licence police notice office practice care cared offer order other number tower water power paper summer
    winter member letter river matter danger gender garden corner centre royal rental hospital animal canal metal legal
    motor floor door doctor poor vision million region union station nation mission religion pension moment cement red
    bed feed shed speed weed used bleed king ring sing string spring ceiling evening morning
    """

  /// What the first word of a line is short for.
  static let abbreviations: StaticString = """
    adhd special needs
    antisocial anti social
    asb anti social behaviour
    bc building control
    cab citizens advice
    cil community infrastructure levy
    cpz controlled parking zone
    ct council tax
    ctax council tax
    ctb council tax benefit
    ctr council tax reduction
    ctrs council tax reduction
    cts council tax support
    dc development control
    dfg disabled facilities grant
    dfgs disabled facilities grant
    dhp discretionary housing payment
    dla disability living allowance
    dsa disabled students allowance
    eh environmental health
    ehc education health care
    ehcp education health care plan
    ema education maintenance award
    esol english
    ev electric vehicle
    eyfs early years
    foi freedom of information
    foia freedom of information
    fsm free school meals
    gcse examination
    hb housing benefit
    hmo houses in multiple occupation
    hmos houses in multiple occupation
    hwrc household waste recycling centre
    iag information advice guidance
    lac looked after children
    ldf local development framework
    lgo ombudsman
    lgps pension scheme
    lha local housing allowance
    nfi fraud
    nndr business rates
    ot occupational therapy
    pcn penalty charge notice parking
    prow public right of way
    rtb right to buy
    s106 section 106
    sar subject access request data protection
    sen special educational needs
    send special educational needs
    tens temporary event notice
    tpo tree preservation order
    tpos tree preservation order
    tro traffic regulation order
    vcs voluntary sector
    """
}
