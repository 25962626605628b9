/// Local labels as a council or its supplier might write them, each after the services that it may mean.
///
/// They were made up for these tests, and none is a label or an everyday word by design: what the index is measured by
/// must not be put into it.
enum Wordings {
  static let all: [(text: String, codes: [String])] = list.split(separator: "\n").map { line in
    let parts = line.split(separator: " ", maxSplits: 1)
    let text = String(parts[1].drop { $0 == " " })
    return (text, parts[0].split(separator: "|").map { String($0) })
  }

  private static let list = """
    524  Missed bin collection
    279  Apply for a blue badge
    557  Pot hole report
    58|370  C Tax - change of address
    58|370  Council Tax change of address
    57|58  Pay your Council Tax
    59  Apply for single person discount
    69  Apply for Housing Benefit
    63  Apply for Council Tax Reduction
    431  Rats and mice treatment
    528  Book a bulky waste collection
    530  Garden waste subscription
    526  Order a replacement bin
    533  Request recycling box
    587  Report fly-tipping
    587  Fly tip on public land
    577  Dog mess on pavement
    575  Stray dog report
    575|432  Lost and found dogs
    412  Noisy neighbours complaint
    412  Noise complaint
    372  Report an abandoned car
    584  Report graffiti
    588  Fly posting
    564  Street light fault
    564  Streetlight out
    561  Gritting routes
    562  Snow clearing
    567  Faulty traffic light
    537  Damaged pavement
    541  Missing street sign
    555  Blocked gulley
    576  Dead animal on highway
    581|580  Overflowing litter bin
    561  Grit bin refill
    477  Vehicle crossover application
    474  Apply for a resident's parking permit
    474  Visitor parking permits
    471  Challenge a PCN
    471  Appeal a parking ticket
    478  Car parks and charges
    274  Disabled parking bay application
    273  Apply for an older person's bus pass
    280  Disabled bus pass application
    485|487  Apply for planning permission
    516|487  View planning applications
    499  Building regulations application
    508  TPO enquiry
    514  Listed buildings
    513  Street naming & numbering
    672  Local land charge search
    510  Apply for an allotment
    92  Apply to join the housing register
    88  Mutual exchange
    151  RTB application
    141  Council house repair
    116  Rent arrears advice
    115  Rent a garage
    112  Homeless application
    137  DFG application
    108  Private renting advice
    319  Register a birth
    321  Register a death
    663  Order a copy birth certificate
    876  Give notice of marriage
    852  Citizenship ceremony
    330  Crematorium
    333  Buy a grave
    364  Register to vote
    362  Polling stations
    721  Election results
    358  Find your councillor
    354  Committee papers and minutes
    722  FOI request
    722  Freedom of information request
    353  Make a complaint
    337  Council jobs
    337  Job vacancies
    13  Apply for primary school place
    14  Secondary school admissions
    705  School admission appeal
    36  School term dates
    4  Apply for free school meals
    2  School uniform grant
    3  Home to school transport
    1140  Emergency school closures
    35  Report truancy
    29  Become a school governor
    1  Elective home education
    27  Adult education courses
    20  Find a childminder
    159  Become a foster carer
    160  Adopting a child
    266  Report concerns about a child
    209  Adult social care assessment
    287  Direct payments
    315  Meals on wheels
    313  Careline alarm
    178|180  Occupational therapy equipment
    242  Home care
    292  Care homes
    296  Day centres
    225  Carers assessment
    300  Young carers
    439  Search library catalogue
    438  Join the library
    440  Renew library books
    441  Reserve a library book
    444  Mobile library timetable
    456  Leisure card
    461  Parks and gardens
    400  Street trading licence
    632|635  Taxi driver licence
    860  Alcohol licence application
    390  Register a food business
    382  Scaffolding licence
    521  Skip licence
    742  Pavement cafe licence
    898|150  HMO licence
    531  Tip opening times
    531  Household waste recycling centre
    859  Clinical waste collection
    854  Assisted bin collection
    850  Asbestos collection
    415  Asbestos advice
    418  Contaminated land enquiry
    413  Air quality monitoring
    408  Food poisoning report
    600  Dangerous structure report
    684|913  Empty properties
    655  Travellers encampment
    703  Emergency planning
    870|1484  Anti-social behaviour
    586  Vandalism
    651  Debt advice
    787  Trading standards consumer advice
    55  Small business rate relief
    56  Business rates enquiry
    1580  Street party application
    570  Road closure application
    569  Roadworks
    571  Speeding traffic
    568  Zebra crossing request
    550  Overhanging hedge blocking road
    536  A boards obstructing pavement
    1741  Two year old funding
    317  Wedding venues
    1574|1028  Members' allowances
    615|871  Grants for community groups
    1512  Abandoned bike
    579  Public toilets
    587  Env - Fly Tipping
    524  Waste: Missed Bin - Refuse
    1130|524  Waste | Missed recycling box
    557  HIGHWAYS POTHOLE
    557  Hwy Defect - Pot Hole
    57|58  CTAX - DD setup
    58  Council Tax - Moved In
    58  Council tax moving home
    59  CTAX SPD (single person discount)
    69  Revs & Bens - New HB claim
    471  Parking - PCN Appeal
    474  Parking: Residents Permit Renewal
    279  Blue Badge - New Application
    279  BlueBadge renewal
    528  Bulky waste/special collection
    530  Green waste bin request
    530  Garden Waste Sign up
    432|575  Dogs - Stray
    577  Street Scene - Dog Fouling
    564  St lighting fault
    564  Lamp post not working
    372  Abandonned vehical
    412  Noise Nuisance - Domestic
    584  Grafitti removal
    319  Registrars - Birth appointment
    321  Death registration appointment
    510  Allotment waiting list
    499  Building Regs
    485|487  Planning app submission
    516|487  Planning portal search
    92  Homechoice bidding / housing register
    141  Repairs - Day to day
    112  Homelessness presentation
    431  Pest Control - Wasps nest
    431  Rodents
    400  Street traders licence
    632|635  Taxi licence renewal
    860  Alcohol/premises licence variation
    364  Electoral Roll
    722  FOI
    353  Complaint - Stage 1
    576  Dead animals - road kill
    580  Litter pick request
    561  Salt bin request
    1580  Streetparty
    438  Library membership
    440  Renewal of library books
    273  Older persons bus pass renew
    337  Jobs
    337  Careers at the council
    4  FSM application
    13  Reception class admissions
    1  Home educated children
    160  Adopt
    159  Foster
    266  Child at risk
    209  Request a care assessment
    531  Civic amenity site
    531  Household tip
    534  Bottle bank
    854  Assisted collections
    859  Sharps box collection
    418  Contaminated land search
    672  Local searches (LLC1)
    108|652  Private tenants
    655  Unauthorised encampments
    568  Pedestrian crossing request
    477  Drop kerb
    541  Street nameplate damaged
    559  Bollard damaged
    461  Park maintenance
    505|508  Tree enquiry
    """
}
