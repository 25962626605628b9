extension LexiconText {
  /// Words that often stand for one another in the names of services: first how well they do, in hundredths.
  static let related: StaticString = """
    90 complaint complain
    90 councillor cllr
    90 cremation crematorium
    90 disabled disability handicapped
    90 diversion divert
    90 gambling betting
    90 homeless homelessness
    90 job vacancy career recruitment
    90 noise noisy loud
    90 register registration
    90 spending expenditure
    90 truant truancy
    80 alcohol liquor
    80 bike bicycle cycle
    80 car vehicle
    80 cctv camera
    80 closure closed
    80 dog puppy
    80 elderly older old pensioner senior
    80 exchange swap
    80 exclusion excluded expelled
    80 fouling mess poo
    80 marriage wedding marry
    80 occupant occupier
    80 refuse rubbish waste trash garbage
    80 syringe needle sharps
    80 taxi hackney minicab cab
    80 tenant tenancy
    80 toilet convenience lavatory wc
    80 traveller gypsy
    80 uniform clothing
    80 volunteer voluntary
    80 vote voting ballot poll
    80 weighbridge weigh
    70 adaptation alteration
    70 allowance expenses
    70 appeal challenge dispute
    70 beach coast seaside
    70 bin wheelie dustbin
    70 boiler heating
    70 carer caring
    70 contract procurement tender
    70 damp mould
    70 death dead deceased die
    70 discount reduction
    70 drain gully gulley sewer
    70 drainage drain
    70 election electoral voter
    70 enquiry query question
    70 fine penalty
    70 flytipping dumped
    70 garage lockup
    70 graveyard cemetery churchyard
    70 gritting salt
    70 kennel boarding
    70 lamp light lamppost
    70 large bulky
    70 meal dinner lunch
    70 obstruction blocked
    70 older pensioner
    70 pavement footway footpath
    70 playground play
    70 registrar registration
    70 road street highway carriageway
    70 salary pay wages
    70 squatter unauthorised
    70 swimming pool
    70 tattoo piercing
    70 tip dump
    70 tourist visitor tourism
    70 travel transport
    60 abandoned dumped
    60 admission place
    60 agenda minutes papers
    60 animal pet
    60 assistance help
    60 assistance support
    60 birth born
    60 building structure
    60 catering meals
    60 cemetery grave burial buried
    60 charity charitable voluntary
    60 company business
    60 cost price fee charge
    60 dwelling house home
    60 emergency disaster incident
    60 equipment aids
    60 grant funding
    60 hall venue
    60 horse riding
    60 house home property housing
    60 job employment
    60 leisure recreation
    60 medical clinical
    60 meeting committee
    60 missed uncollected emptied
    60 nursery preschool
    60 overdue arrears
    60 owe arrears debt
    60 payment pay
    60 pupil student
    60 rat mouse vermin rodent pest wasp infestation
    60 rent rental letting
    60 repair maintenance
    60 respite break
    60 river watercourse ditch
    60 safeguarding protection
    60 trade commercial business
    60 truancy attendance absence
    50 adult grownup
    50 archive record
    50 assault violence
    50 bill payment
    50 bin refuse rubbish waste
    50 broken damaged faulty fault defect repair
    50 budget expenditure accounts
    50 bus coach
    50 cafe restaurant
    50 chemical hazardous
    50 child young youth kid teenager
    50 club group organisation
    50 collection emptied
    50 composting garden
    50 copy duplicate replacement
    50 council authority
    50 domestic household
    50 emergency urgent
    50 encampment camp site
    50 gym fitness leisure
    50 hedge tree
    50 hire booking rent
    50 homeowner owner
    50 immigration citizenship nationality naturalisation
    50 kerb crossover crossing
    50 licence permit
    50 lottery gambling
    50 museum gallery
    50 pest insect bug
    50 pollution smoke smell odour
    50 pub premises alcohol
    50 roadworks works
    50 shop premises
    50 sign nameplate plate
    50 smoke bonfire burning
    50 society organisation
    50 stray lost
    50 streetlight lamp
    50 survey consultation
    50 theatre arts
    50 vehicle motor lorry van
    50 venue premises
    40 abuse protection
    40 accommodation housing
    40 advice guidance help support
    40 alcohol premises
    40 archives history historical
    40 boundary border
    40 cancel stop
    40 citizen resident
    40 concert event arts
    40 councillor member
    40 crematorium funeral
    40 discount relief exemption
    40 education school
    40 event festival party
    40 food hygiene
    40 funeral bereavement
    40 furniture sofa fridge
    40 green garden
    40 group organisation community
    40 hygiene safety
    40 litter rubbish
    40 money debt
    40 move moving change
    40 nuisance antisocial
    40 permit pass badge
    40 planning development
    40 restaurant food
    40 room hall
    40 signal light
    40 snow ice winter
    40 sport leisure
    40 ticket fine
    30 address moving
    30 air pollution
    30 ancestor family genealogy
    30 asbestos hazardous
    30 childcare nursery
    30 crossing pedestrian
    30 domestic violence
    30 dropped vehicular
    30 furniture bulky
    30 gas boiler
    30 graffiti vandalism
    30 insulation energy
    30 job work
    30 landlord tenant private
    30 library book
    30 parking park
    30 road lane
    30 waiting register list
    30 weather severe snow flood
    20 allergy food
    20 skip container
    """
}
