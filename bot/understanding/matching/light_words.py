"""Words that tell nothing of what is asked: they stand in every request, in French and in English."""

from bot.understanding.grammar.small_words import row

#: Between two words of one name: « machine à laver », "cup of tea". Names are compared without them.
LINKING = row("""
    le la les l un une des du de d a au aux en et the of an to
    """)

FRENCH = row("""
    je j tu t il elle on nous vous ils elles me m te se s moi toi lui leur leurs y en mon ma mes ton ta tes son sa ses
    notre nos votre vos ce cet cette ces c ca cela ceci qui que qu quoi dont ou quel quelle quels quelles lequel comment
    pourquoi quand combien est es suis sommes etes sont etre ete etait serait sera soit ai as avons avez ont avoir eu
    avait aurait aura fait faire fais font faites faut fera ferait peux peut pouvez pouvons peuvent pouvoir pourrait pourrais
    pourriez pourra veux veut voulez veulent voudrais voudrait voudrions aimerais aimerait aimerions dois doit devons devez
    sais sait savez savent savoir saurait connais connait connaissez connaitre va vais vas vont aller allez allons ira
    viens vient venir venez venu mettre mets met mis prendre prend prends pris donner donne tenir trouver trouve cherche
    cherchons chercher recherche besoin aide aider aidez aiderait aiderais aidant svp stp merci bonjour bonsoir salut coucou
    hello quelqu quelque quelques personne personnes gens monde dans sur sous avec sans pour par vers chez entre depuis
    pendant avant apres contre jusque jusqu ne n pas ni non plus moins tres trop peu beaucoup assez bien mal mieux tout tous
    toute toutes rien aucun aucune autre autres meme memes si oui mais donc or comme aussi alors puis encore deja
    toujours jamais souvent parfois ici la bas petit petite petits petites grand grande grands grandes gros grosse nouveau
    nouvelle nouveaux bon bonne bons bonnes beau belle vrai vraie seul fois jour jours semaine semaines mois an ans annee
    annees heure heures minute matin soir soiree midi nuit demain hier aujourd hui lundi mardi mercredi jeudi vendredi samedi
    dimanche week end weekend prochain prochaine dernier derniere truc trucs chose choses sorte genre type plusieurs deux
    trois quatre cinq un une premier premiere envie idee question questions probleme problemes souci soucis maison chez
    dispo disponible disponibles volontiers passe passer reste rester niveau bout debut fin cote part partie lieu endroit place
    loge dire dit dis voir vois voit regarder jeter oeil oeuf comprendre comprends comprend expliquer explique arrive arrivent
    arriver marche utiliser utilise servir sert face grace propos afin lors dame monsieur madame copain copine ami amie amis
    voisin voisine possible facile difficile simple simplement vraiment juste presque environ urgence urgent vite rapidement
    quartier fille garcon homme femme hommes femmes habitants membres membre collectif equipe passion passionne metier ancien
    ancienne experience notions bases base pratique pratiquer aime adore connaissance connaissances maitrise competence
    competences serieux soin soins propose proposer offre offrir offrons recois heureux heureuse service services rendre besoins matos
    materiel chouette sympa super top faudrait aurais auriez cause acces bio retraite retraitee retraites amateur benevolement gratuit gratuite gratuitement pas cher
    preparer prepare preparation gerer gere reprendre reprend appliquer ameliorer ameliore public publique publics developper
    accompagne organiser rapporter ramener aller emmener laisser garder garde lancer lance commencer continuer finir terminer choisir
    decouvrir savoir faire savoirs partager echanger echange autour vieux vieille vieilles ancien anciens bouge tourne tombe tombee
    perdu coupe coupee ouvrir ouvre fermer station entretien general generale local locale nationale region departement
    ville village commune rue immeuble appartement appart piece pieces etage mur murs droite gauche plein pleine vide
    associatif associative structure projet projets activite activites secteur domaine domaines outil niveaux cours
    refuse refuser recu recois voie mauvais mauvaise mauvaises partout sens sent plat creer realiser note notes reponse repondre
    main mains cent vingt trente quarante cinquante soixante dizaine vingtaine centaine jeune adulte adultes dessus dessous fond
    jouer joue cinquantaine suspect bizarre dun dune jai cest quil kelkun kelkes qqn qqun pr ds ki koi koman coment kan
    ingenieur ingenieure technicien technicienne specialiste specialise specialisee diplome diplomee certifie habitue
        """)
ENGLISH = row("""
    i m me my mine we us our you your he she it its they them their this that these those who whom whose what which where
    when why how is am are was were be been being do does did done doing don doesn didn isn t s ve ll re d can could cannot
    will would won shall should may might must have has had having get gets getting got go goes going gone come comes coming
    came make makes made take takes took taken give gives gave put want wants wanted need needs needed like likes liked love
    look looks looking find found know knows knowing help helps helping helped please thanks thank hi hello hey anyone anybody
    someone somebody people person one ones thing things something anything stuff kind sort some any all every each no not
    none never always often sometimes also too very much many more most less few little bit lot lots quite really just only
    even still already again now then here there up down in out on off over under with without within for from by at as into
    onto about around before after during since until between against than if or and but so because while though though
    the a an of to old new big small good great bad nice best better next last first second two three four five day days
    week weeks month months year years hour hours minute minutes morning afternoon evening tonight night today tomorrow
    yesterday monday tuesday wednesday thursday friday saturday sunday weekend weekends time times own other another same
    different able available happy glad willing experienced experience basic basics bit advice advise tips question
    questions problem problems issue issues trouble doesnt dont cant wont im ive keep keeps kept try trying tried tell
    tells show shows said say says ask asks asking use uses used using work works worked working offer offers place house
    home friend friends neighbour neighbours neighbor neighbors neighbourhood member members team group mum dad woman man men
    women native proper properly properly easy hard quick quickly free maybe probably both together away back set sets
    bring let lets see seen understand explain way part anymore else former years skilled retired professional level pro
    decent several interested enjoy fond improve improving improved reduce apply applying applied register registering prepare
    preparing general public local national write writing run start started starting stop stopped open close engineer
    specialist qualified certified registered trained keen amateur hobby hobbyist self taught regular regularly weekly monthly
    forty fifty sixty twenty thirty dozen young adult adults fast rate
    play plays playing
    everywhere everyone everybody whole half lots plenty piece pieces part parts room rooms floor wall walls street town city
    village building flat apartment project projects activity activities field area areas learn own owner move hold hand
        """)
LIGHT = LINKING | FRENCH | ENGLISH
