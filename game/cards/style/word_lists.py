"""The words that the rules look for. Terms stand between bars; a star stands for any ending.

Sources: CARDS.md, "What ruins one" and "Safety in the texts", and what the twelve decks taught: a word
stands here only if nearly every use of it in a card is a fault.
"""

GENDERED = """
he|she|him|his|her|hers|himself|herself|he's|she's|husband*|wife|wives|boyfriend*|girlfriend*
|man|men|woman|women|boy|boys|girl|girls|lady|ladies|gentlem*|guys|bloke*|male|female
|mum|mums|mummy|mom|moms|mommy|mama|mother|mothers|motherhood|motherly|maternal|stepmother*|mother-in-law
|dad|dads|daddy|papa|father|fathers|fatherhood|fatherly|paternal|stepfather*|father-in-law
|son|sons|daughter|daughters|brother|brothers|sister|sisters|uncle*|aunt|aunts|auntie
|grandma*|grandpa|grandpas|granny|grandad*|granddad*|grandmother*|grandfather*
"""

THERAPY = """
trigger|triggers|triggered|triggering|attachment style*|anxious attachment|avoidant attachment
|hold space|holding space|held space|safe space|inner child|love language*|codependen*|co-dependen*
|gaslight*|narcissis*|trauma|traumas|traumatic|traumatised|traumatized|toxic|dysfunctional
|validate*|validating|validation|active listening|reflective listening|nonviolent communication|i-statement*
|coping mechanism*|coping strateg*|defence mechanism*|defense mechanism*|self-sabotage*
|emotional labour|emotional labor|emotional availability|emotionally available|emotionally unavailable
|projecting onto|unpack that|process your|process our|processing your|processing our|your process
|our journey|healing journey|self-regulat*|co-regulat*|dysregulat*|nervous system|mindful|mindfulness
|communication style*|conflict style*|core wound*|abandonment issue*
"""

COMPARISON = """
ex|exes|ex's|ex-partner*|ex-lover*|former partner*|former lover*|previous partner*|earlier partner*
|other couple|other couples|another couple|most couples|normal couples|happy couples|happier couple*
|couples we know|couple you know|couple we know|couple you envy|better than other*|better than most
"""

SCORING = """
out of ten|out of 10|out of five|out of 5|out of a hundred|marks out of|on a scale|give it a score|keep score
|keeping score|your score|my score|rate me|rate us|rate your|rate my|rate our|rate each|rate how
|rank|ranks|ranked|ranking|better parent|worse parent|better partner|worse partner|better lover|worse lover
|which of us is better|which of us is worse|who of us is better|who is better at|who is worse at
|which of us does more|who of us does more|who does more|which of us loves|who loves more
"""

DEMAND = """
i dare you|dare me|dare you|dare your partner|dare {partner}|truth or dare|loser|losers|winner|winners
|a forfeit|forfeits|penalty|win a point|lose a point|a point for|points for
|promise me|promise each other|promise one another|promise that you|promise never|swear that|swear to me
|vow to|you must promise|confess|confession|confessions|own up|admit that you|admit it
"""

ALCOHOL = """
alcohol|alcoholic|wine|wines|beer|beers|lager|whisky|whiskey|gin|vodka|rum|champagne|prosecco|cava|cider|brandy
|cognac|tequila|schnapps|liqueur*|cocktail*|aperitif*|aperol|nightcap|booze|boozy|drunk|drunken|tipsy
|hangover|hung over|hungover|pub crawl|a pint|pints|mulled|sangria|martini*|spritz|sherry
"""

SLEEP = """
sleep*|asleep|slept|doze*|dozing|nap|naps|napping|nod off|nods off|drift off|drifts off
|baby|babies|newborn*|infant*
"""
SEATS = "sofa|sofas|couch|couches|armchair*|recliner*|settee*|beanbag*|rocking chair*"
INFANTS = "baby|babies|newborn*|infant*|cot|crib|moses basket|bassinet"
OTHER_ROOMS = """
own room|other room|another room|next room|room next door|separate room|different room|nursery|down the hall
|out of our room|out of the room|out of your room|out of the bedroom|out of our bedroom|out of your bedroom
"""
SHARED_BEDS = """
share the bed|sharing the bed|share a bed|sharing a bed|bed-sharing|co-sleep*|family bed
|baby in bed|baby in your bed|baby in our bed
"""
SEDATIVES = "smok*|cigarette*|sedat*|sleeping pill*|sleeping tablet*|drunk|drink|drinks|wine|beer"
CRYING = "cry it out|crying it out|let them cry|let the baby cry|leave the baby to cry"

EXPLICIT = """
penis*|cock|cocks|dick|dicks|vagina*|vulva*|clitor*|pussy|tits|boob|boobs|nipple*|genital*|crotch|buttocks
|orgasm*|climax*|cum|cumming|ejaculat*|erection*|erect|hard-on|masturbat*|wank*|thrust|thrusting|penetrat*
|fuck*|screw me|blow job|blowjob*|hand job|oral sex|porn*|fetish*|bondage|dildo*|vibrator*|threesome*
|doggy style|kinky|horny
"""

SENSUAL = """
sex|sexy|sexual|sexually|sexuality|libido|desire|desires|desired|desiring|desirable|lust|lusts|lustful
|aroused|arousal|arousing|arouse*|turned on|turns you on|turn you on|turn-on|turn-ons|foreplay|erotic|sensual
|seduce*|seducing|seduction|seductive|making love|make love|made love|lovemaking|undress*
|naked|nakedness|nude|nudity|bare skin|lingerie|go to bed with|went to bed with|wanting each other
|want each other
"""

KISSES = """
kiss|kisses|kissing|massage|massages|massaging|embrace|embraces|embracing|spooning|cuddle|cuddles|cuddling
"""
HOLDING = """
hug each other|hug {partner}|hug {reader}|a hug|hold hands|holding hands|hold each other
|hand in hand|arm in arm
|hold {partner}|hold {reader}|take {partner}'s hand|take {reader}'s hand|take each other's hand*
|take my hand|take your hand|touch {partner}|touch {reader}|touch each other
|stroke {partner}|stroke {reader}|stroke each other|squeeze {partner}|squeeze {reader}
|lean on {partner}|lean on {reader}|lean against {partner}|lean against {reader}|lean on each other
|lean against each other|back to back|cheek to cheek|forehead to forehead
|on {partner}'s shoulder*|on {reader}'s shoulder*|on {partner}'s back|on {reader}'s back
"""
