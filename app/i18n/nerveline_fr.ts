<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>QGuiApplication</name>
    <message>
        <source>QT_LAYOUT_DIRECTION</source>
        <translation>LTR</translation>
    </message>
</context>
<context>
    <name>client</name>
    <message numerus="yes">
        <source>%n % of the way</source>
        <translation>
            <numerusform>%n % du parcours</numerusform>
            <numerusform>%n % du parcours</numerusform>
        </translation>
    </message>
    <message>
        <source>0 is no pain at all, 10 is the strongest you can imagine.</source>
        <translation>0, c’est aucune douleur&#xa0;; 10, la plus forte que vous puissiez imaginer.</translation>
    </message>
    <message>
        <source>A calf is swollen, warm or red</source>
        <translation>Un mollet est gonflé, chaud ou rouge</translation>
    </message>
    <message>
        <source>A fall, a blow or an accident not long ago</source>
        <translation>Une chute, un coup ou un accident il y a peu de temps</translation>
    </message>
    <message>
        <source>A few days</source>
        <translation>Quelques jours</translation>
    </message>
    <message>
        <source>A few questions about how you feel. They take about three minutes.</source>
        <translation>Quelques questions sur ce que vous ressentez. Elles prennent environ trois minutes.</translation>
    </message>
    <message>
        <source>A few weeks</source>
        <translation>Quelques semaines</translation>
    </message>
    <message>
        <source>A figure waves with its left hand</source>
        <translation>Une silhouette salue de la main gauche</translation>
    </message>
    <message>
        <source>A figure waves with its right hand</source>
        <translation>Une silhouette salue de la main droite</translation>
    </message>
    <message>
        <source>A leg gives way under me</source>
        <translation>Une jambe se dérobe sous moi</translation>
    </message>
    <message>
        <source>A leg is cold and pale</source>
        <translation>Une jambe est froide et pâle</translation>
    </message>
    <message>
        <source>A leg is very tight after an injury</source>
        <translation>Une jambe est très dure et tendue après une blessure</translation>
    </message>
    <message>
        <source>A light touch</source>
        <translation>Un léger contact</translation>
    </message>
    <message>
        <source>A mark that was rubbed out</source>
        <translation>Une marque qui a été effacée</translation>
    </message>
    <message>
        <source>A pause</source>
        <translation>Une pause</translation>
    </message>
    <message>
        <source>A sudden, tearing pain in my back or belly</source>
        <translation>Une douleur soudaine, comme une déchirure, dans le dos ou le ventre</translation>
    </message>
    <message>
        <source>Always there</source>
        <translation>Tout le temps</translation>
    </message>
    <message>
        <source>An operation, a plaster cast or a long time in bed not long ago</source>
        <translation>Une opération, un plâtre ou un long séjour au lit il y a peu de temps</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Before you hand the tablet back</source>
        <translation>Avant de rendre la tablette</translation>
    </message>
    <message>
        <source>Bending backward</source>
        <translation>Se pencher en arrière</translation>
    </message>
    <message>
        <source>Bending forward</source>
        <translation>Se pencher en avant</translation>
    </message>
    <message>
        <source>Both legs hurt, and that is new</source>
        <translation>Les deux jambes font mal, et c’est nouveau</translation>
    </message>
    <message>
        <source>Brittle bones, or cortisone for a long time</source>
        <translation>Des os fragiles, ou de la cortisone pendant longtemps</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Change where it hurts</source>
        <translation>Changer l’endroit qui fait mal</translation>
    </message>
    <message>
        <source>Change: {mark}</source>
        <translation>Changer&#xa0;: {mark}</translation>
    </message>
    <message>
        <source>Choose parts of the body from a list</source>
        <translation>Choisir des parties du corps dans une liste</translation>
    </message>
    <message>
        <source>Climbing stairs</source>
        <translation>Monter des escaliers</translation>
    </message>
    <message>
        <source>Comes and goes</source>
        <translation>Par moments</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Coughing or sneezing</source>
        <translation>Tousser ou éternuer</translation>
    </message>
    <message>
        <source>Crossing my legs</source>
        <translation>Croiser les jambes</translation>
    </message>
    <message>
        <source>Deep inside</source>
        <translation>En profondeur</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Effacer le dernier chiffre</translation>
    </message>
    <message>
        <source>Did it begin suddenly?</source>
        <translation>Cela a-t-il commencé d’un coup&#xa0;?</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Différent</translation>
    </message>
    <message>
        <source>Does anything hurt today?</source>
        <translation>Avez-vous mal quelque part aujourd’hui&#xa0;?</translation>
    </message>
    <message>
        <source>Does the skin between your legs, where a saddle would touch, feel numb or different?</source>
        <translation>La peau entre vos jambes, là où se pose une selle, vous semble-t-elle engourdie ou différente&#xa0;?</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Plus bas</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dessiner</translation>
    </message>
    <message>
        <source>Draw on the body where it hurts.</source>
        <translation>Dessinez sur le corps là où cela fait mal.</translation>
    </message>
    <message>
        <source>Emergency answer</source>
        <translation>Réponse d’urgence</translation>
    </message>
    <message>
        <source>Enter the PIN instead</source>
        <translation>Entrer plutôt le code PIN</translation>
    </message>
    <message>
        <source>Enter the recovery code that was kept when the PIN was chosen.</source>
        <translation>Entrez le code de secours noté au moment du choix du code PIN.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Gommer</translation>
    </message>
    <message>
        <source>Everything told so far is kept.</source>
        <translation>Tout jusqu’ici est enregistré.</translation>
    </message>
    <message>
        <source>Everything you told is kept.</source>
        <translation>Tout est enregistré.</translation>
    </message>
    <message>
        <source>Everything you told is kept. Please give the tablet to your therapist.</source>
        <translation>Tout est enregistré. Donnez la tablette à votre thérapeute, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Fever, chills, or feeling ill</source>
        <translation>Fièvre, frissons, ou je me sens malade</translation>
    </message>
    <message>
        <source>First answer about your side</source>
        <translation>Répondez d’abord sur le côté</translation>
    </message>
    <message>
        <source>For your therapist</source>
        <translation>Pour votre thérapeute</translation>
    </message>
    <message>
        <source>Has feeling during sex changed since this began?</source>
        <translation>Les sensations pendant les rapports intimes ont-elles changé depuis le début&#xa0;?</translation>
    </message>
    <message>
        <source>How deep is it?</source>
        <translation>À quelle profondeur est-ce&#xa0;?</translation>
    </message>
    <message>
        <source>How large should the words be?</source>
        <translation>Quelle taille de texte préférez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>How long has it been like this?</source>
        <translation>Depuis combien de temps est-ce ainsi&#xa0;?</translation>
    </message>
    <message>
        <source>How strong is it?</source>
        <translation>Quelle est l’intensité&#xa0;?</translation>
    </message>
    <message>
        <source>I am pregnant, or gave birth not long ago</source>
        <translation>Je suis enceinte, ou j’ai accouché il y a peu de temps</translation>
    </message>
    <message>
        <source>I cannot put my weight on a leg</source>
        <translation>Je ne peux pas m’appuyer sur une jambe</translation>
    </message>
    <message>
        <source>I cannot tell</source>
        <translation>difficile à dire</translation>
    </message>
    <message>
        <source>I have diabetes</source>
        <translation>J’ai du diabète</translation>
    </message>
    <message>
        <source>I have lost weight without wanting to</source>
        <translation>J’ai maigri sans le vouloir</translation>
    </message>
    <message>
        <source>I have or had cancer</source>
        <translation>J’ai ou j’ai eu un cancer</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>J’ai lu ceci</translation>
    </message>
    <message>
        <source>I smoke</source>
        <translation>Je fume</translation>
    </message>
    <message>
        <source>I take blood thinners, or bleed easily</source>
        <translation>Je prends des anticoagulants, ou je saigne facilement</translation>
    </message>
    <message>
        <source>I take hormones, or once had a blood clot</source>
        <translation>Je prends des hormones, ou j’ai déjà eu un caillot de sang</translation>
    </message>
    <message>
        <source>I tapped that by mistake</source>
        <translation>J’ai touché cela par erreur</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation>Je préfère ne pas le dire</translation>
    </message>
    <message>
        <source>If nobody comes, call {number}.</source>
        <translation>Si personne ne vient, appelez le {number}.</translation>
    </message>
    <message>
        <source>Is a leg or foot weaker than usual?</source>
        <translation>Une jambe ou un pied est-il plus faible que d’habitude&#xa0;?</translation>
    </message>
    <message>
        <source>Is any of this so at the moment?</source>
        <translation>Est-ce que l’une de ces choses est vraie en ce moment&#xa0;?</translation>
    </message>
    <message>
        <source>Is any of this true for you?</source>
        <translation>L’une de ces choses est-elle vraie pour vous&#xa0;?</translation>
    </message>
    <message>
        <source>Is anything new when you use the toilet: trouble starting, leaking, or not feeling it?</source>
        <translation>Y a-t-il du nouveau aux toilettes&#xa0;: du mal à commencer, des fuites, ou le fait de ne rien sentir&#xa0;?</translation>
    </message>
    <message>
        <source>Is it always there?</source>
        <translation>Est-ce là tout le temps&#xa0;?</translation>
    </message>
    <message>
        <source>Is it the same as last time?</source>
        <translation>Est-ce comme la dernière fois&#xa0;?</translation>
    </message>
    <message>
        <source>Is that your LEFT side?</source>
        <translation>Est-ce bien votre côté GAUCHE&#xa0;?</translation>
    </message>
    <message>
        <source>Is that your RIGHT side?</source>
        <translation>Est-ce bien votre côté DROIT&#xa0;?</translation>
    </message>
    <message>
        <source>Is this correct?</source>
        <translation>Est-ce bien cela&#xa0;?</translation>
    </message>
    <message>
        <source>Is this so?</source>
        <translation>Est-ce le cas ?</translation>
    </message>
    <message>
        <source>Leaning forward</source>
        <translation>Se pencher vers l’avant</translation>
    </message>
    <message>
        <source>Let the client go on</source>
        <translation>Laisser la personne continuer</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Lying down</source>
        <translation>S’allonger</translation>
    </message>
    <message>
        <source>Lying on my side</source>
        <translation>Être couché sur le côté</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>La suite en dessous</translation>
    </message>
    <message>
        <source>More than a year</source>
        <translation>Plus d’un an</translation>
    </message>
    <message>
        <source>More than three months</source>
        <translation>Plus de trois mois</translation>
    </message>
    <message>
        <source>Much the same</source>
        <translation>À peu près pareil</translation>
    </message>
    <message>
        <source>My foot catches or slaps when I walk</source>
        <translation>Mon pied accroche ou claque quand je marche</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>No to all of these</source>
        <translation>Non à tout</translation>
    </message>
    <message>
        <source>No, as strong as ever</source>
        <translation>Non, aussi fort que d’habitude</translation>
    </message>
    <message>
        <source>No, it is my LEFT side</source>
        <translation>Non, c’est mon côté GAUCHE</translation>
    </message>
    <message>
        <source>No, it is my RIGHT side</source>
        <translation>Non, c’est mon côté DROIT</translation>
    </message>
    <message>
        <source>No, nothing hurts today</source>
        <translation>Non, rien ne fait mal aujourd’hui</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Rien de tout cela</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Je ne sais pas</translation>
    </message>
    <message>
        <source>Nothing hurts today.</source>
        <translation>Rien ne fait mal aujourd’hui.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>On the surface</source>
        <translation>En surface</translation>
    </message>
    <message>
        <source>One to three months</source>
        <translation>Un à trois mois</translation>
    </message>
    <message>
        <source>PIN forgotten?</source>
        <translation>Code PIN oublié&#xa0;?</translation>
    </message>
    <message>
        <source>Pain at night that no position eases</source>
        <translation>Une douleur la nuit qu’aucune position ne soulage</translation>
    </message>
    <message>
        <source>Parts of the body</source>
        <translation>Parties du corps</translation>
    </message>
    <message>
        <source>Please call your therapist now.</source>
        <translation>Appelez votre thérapeute maintenant, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Please enter the PIN.</source>
        <translation>Entrez le code PIN.</translation>
    </message>
    <message>
        <source>Please give the tablet back to your therapist.</source>
        <translation>Rendez maintenant la tablette à votre thérapeute, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Please look at the picture and read each line.</source>
        <translation>Regardez l’image et lisez chaque ligne, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Please talk about this with your therapist now.</source>
        <translation>Parlez-en maintenant avec votre thérapeute, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Putting on shoes or socks</source>
        <translation>Mettre des chaussures ou des chaussettes</translation>
    </message>
    <message>
        <source>Questions about feeling and strength</source>
        <translation>Questions sur les sensations et la force</translation>
    </message>
    <message>
        <source>Rub over what should go.</source>
        <translation>Passez sur ce qui doit disparaître.</translation>
    </message>
    <message>
        <source>Short of breath, chest pain, faint, or coughing blood</source>
        <translation>Essoufflement, douleur dans la poitrine, évanouissement ou toux avec du sang</translation>
    </message>
    <message>
        <source>Show them this screen.</source>
        <translation>Montrez-lui cet écran.</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Rester assis</translation>
    </message>
    <message>
        <source>Sitting down</source>
        <translation>S’asseoir</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Rester debout</translation>
    </message>
    <message>
        <source>Standing still</source>
        <translation>S’arrêter et rester debout</translation>
    </message>
    <message>
        <source>Start from this picture and change what is different.</source>
        <translation>Partir de cette image et changer ce qui est différent.</translation>
    </message>
    <message>
        <source>Start with an empty body.</source>
        <translation>Partir d’un corps sans marque.</translation>
    </message>
    <message>
        <source>Still there?</source>
        <translation>Êtes-vous toujours là&#xa0;?</translation>
    </message>
    <message>
        <source>Take the tablet back</source>
        <translation>Reprendre la tablette</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>Toucher</translation>
    </message>
    <message>
        <source>Tap all that are true for you.</source>
        <translation>Touchez tout ce qui est vrai pour vous.</translation>
    </message>
    <message>
        <source>Tap the part that hurts. Tap it again to clear it.</source>
        <translation>Touchez l’endroit qui fait mal. Touchez-le encore pour l’effacer.</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Merci</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Ce n’est pas le code PIN.</translation>
    </message>
    <message>
        <source>That is not the recovery code.</source>
        <translation>Ce n’est pas le code de secours.</translation>
    </message>
    <message>
        <source>The PIN was wrong too often.</source>
        <translation>Trop d’essais.</translation>
    </message>
    <message>
        <source>The practice: {number}</source>
        <translation>Le cabinet : {number}</translation>
    </message>
    <message>
        <source>Therapist</source>
        <translation>Thérapeute</translation>
    </message>
    <message>
        <source>They matter for your safety. Only your therapist sees the answers.</source>
        <translation>Elles comptent pour votre sécurité. Les réponses ne sont vues que par votre thérapeute.</translation>
    </message>
    <message>
        <source>This is what you showed at your last visit.</source>
        <translation>Voici ce que vous avez montré à votre dernière visite.</translation>
    </message>
    <message>
        <source>This was not kept; what came before is safe. Please show it to your therapist.</source>
        <translation>Ceci n’a pas été enregistré&#xa0;; le reste est en sécurité. Montrez-le à votre thérapeute, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Tick the parts that hurt.</source>
        <translation>Cochez les endroits qui font mal.</translation>
    </message>
    <message>
        <source>Told at {time}, not yet seen by you:</source>
        <translation>Indiqué à {time}, pas encore vu par vous :</translation>
    </message>
    <message>
        <source>Told at {time}, then taken back:</source>
        <translation>Indiqué à {time}, puis retiré :</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Réessayez dans %n seconde.</numerusform>
            <numerusform>Réessayez dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn the body to one side</source>
        <translation>Tourner le corps d’un côté</translation>
    </message>
    <message>
        <source>Turn the body to the other side</source>
        <translation>Tourner le corps de l’autre côté</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Plus haut</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>Marcher</translation>
    </message>
    <message>
        <source>Walking about</source>
        <translation>Marcher un peu</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>What does it feel like?</source>
        <translation>Que ressentez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>What makes it better?</source>
        <translation>Qu’est-ce qui soulage la douleur&#xa0;?</translation>
    </message>
    <message>
        <source>What makes it worse?</source>
        <translation>Qu’est-ce qui aggrave la douleur&#xa0;?</translation>
    </message>
    <message>
        <source>Whether anything hurts today: not said.</source>
        <translation>Si quelque chose fait mal aujourd’hui&#xa0;: non précisé.</translation>
    </message>
    <message>
        <source>Which language do you read best?</source>
        <translation>Quelle langue lisez-vous le mieux&#xa0;?</translation>
    </message>
    <message>
        <source>Words at {percent} percent</source>
        <translation>Texte à {percent} pour cent</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Yes, I will show where</source>
        <translation>Oui, je vais montrer où</translation>
    </message>
    <message>
        <source>Yes, and it stays the same</source>
        <translation>Oui, et cela reste pareil</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Oui, continuer</translation>
    </message>
    <message>
        <source>Yes, my LEFT side</source>
        <translation>Oui, mon côté GAUCHE</translation>
    </message>
    <message>
        <source>Yes, my RIGHT side</source>
        <translation>Oui, mon côté DROIT</translation>
    </message>
    <message>
        <source>Yes, new or getting worse</source>
        <translation>Oui, c’est nouveau ou cela s’aggrave</translation>
    </message>
    <message>
        <source>Yes, this is correct</source>
        <translation>Oui, c’est bien cela</translation>
    </message>
    <message>
        <source>You marked nothing on the body.</source>
        <translation>Vous n’avez rien marqué sur le corps.</translation>
    </message>
    <message>
        <source>You told us, at {time}:</source>
        <translation>Vous l’avez indiqué à {time} :</translation>
    </message>
    <message>
        <source>You would rather tell your therapist yourself.</source>
        <translation>Vous préférez le dire vous-même à votre thérapeute.</translation>
    </message>
    <message>
        <source>Your map</source>
        <translation>Votre image du corps</translation>
    </message>
    <message>
        <source>a few short questions follow</source>
        <translation>quelques courtes questions suivent</translation>
    </message>
    <message>
        <source>as strong as can be</source>
        <translation>la plus forte possible</translation>
    </message>
    <message>
        <source>below the skin</source>
        <translation>sous la peau</translation>
    </message>
    <message>
        <source>in the skin or just below</source>
        <translation>dans la peau ou juste dessous</translation>
    </message>
    <message>
        <source>it never quite stops</source>
        <translation>cela ne s’arrête jamais tout à fait</translation>
    </message>
    <message>
        <source>mild</source>
        <translation>légère</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>no pain</source>
        <translation>aucune douleur</translation>
    </message>
    <message>
        <source>on a picture of the body</source>
        <translation>sur une image du corps</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>forte</translation>
    </message>
    <message>
        <source>there are times without it</source>
        <translation>il y a des moments sans</translation>
    </message>
    <message>
        <source>you can tell your therapist yourself</source>
        <translation>vous pourrez le dire vous-même à votre thérapeute</translation>
    </message>
    <message>
        <source>{strength} of 10, {word}</source>
        <translation>{strength} sur 10, {word}</translation>
    </message>
</context>
<context>
    <name>felt</name>
    <message>
        <source>ache</source>
        <translation>douleur sourde</translation>
    </message>
    <message>
        <source>ache on the surface</source>
        <translation>douleur sourde en surface</translation>
    </message>
    <message>
        <source>burning pain</source>
        <translation>brûlure</translation>
    </message>
    <message>
        <source>burning pain on the surface</source>
        <translation>brûlure en surface</translation>
    </message>
    <message>
        <source>deep ache</source>
        <translation>douleur sourde et profonde</translation>
    </message>
    <message>
        <source>deep burning pain</source>
        <translation>brûlure profonde</translation>
    </message>
    <message>
        <source>deep electric pain</source>
        <translation>douleur électrique profonde</translation>
    </message>
    <message>
        <source>deep numbness</source>
        <translation>engourdissement profond</translation>
    </message>
    <message>
        <source>deep sharp pain</source>
        <translation>douleur vive et profonde</translation>
    </message>
    <message>
        <source>deep stiffness</source>
        <translation>raideur profonde</translation>
    </message>
    <message>
        <source>deep tingling</source>
        <translation>fourmillements profonds</translation>
    </message>
    <message>
        <source>deep, what kind: not said</source>
        <translation>en profondeur, type&#xa0;: non précisé</translation>
    </message>
    <message>
        <source>electric pain</source>
        <translation>douleur électrique</translation>
    </message>
    <message>
        <source>electric pain on the surface</source>
        <translation>douleur électrique en surface</translation>
    </message>
    <message>
        <source>numbness</source>
        <translation>engourdissement</translation>
    </message>
    <message>
        <source>numbness on the surface</source>
        <translation>engourdissement en surface</translation>
    </message>
    <message>
        <source>on the surface, what kind: not said</source>
        <translation>en surface, type&#xa0;: non précisé</translation>
    </message>
    <message>
        <source>sharp pain</source>
        <translation>douleur vive</translation>
    </message>
    <message>
        <source>sharp pain on the surface</source>
        <translation>douleur vive en surface</translation>
    </message>
    <message>
        <source>stiffness</source>
        <translation>raideur</translation>
    </message>
    <message>
        <source>stiffness on the surface</source>
        <translation>raideur en surface</translation>
    </message>
    <message>
        <source>tingling</source>
        <translation>fourmillements</translation>
    </message>
    <message>
        <source>tingling on the surface</source>
        <translation>fourmillements en surface</translation>
    </message>
    <message>
        <source>what kind: not said</source>
        <translation>type&#xa0;: non précisé</translation>
    </message>
    <message>
        <source>{felt}, not sure how deep</source>
        <translation>{felt}, profondeur incertaine</translation>
    </message>
    <message>
        <source>{where}: {felt}, how strong: not said</source>
        <translation>{where}&#xa0;: {felt}, intensité&#xa0;: non précisée</translation>
    </message>
    <message>
        <source>{where}: {felt}, how strong: not said, always there</source>
        <translation>{where}&#xa0;: {felt}, intensité&#xa0;: non précisée, tout le temps</translation>
    </message>
    <message>
        <source>{where}: {felt}, how strong: not said, comes and goes</source>
        <translation>{where}&#xa0;: {felt}, intensité&#xa0;: non précisée, par moments</translation>
    </message>
    <message>
        <source>{where}: {felt}, {strength} of 10</source>
        <translation>{where}&#xa0;: {felt}, {strength} sur 10</translation>
    </message>
    <message>
        <source>{where}: {felt}, {strength} of 10, always there</source>
        <translation>{where}&#xa0;: {felt}, {strength} sur 10, tout le temps</translation>
    </message>
    <message>
        <source>{where}: {felt}, {strength} of 10, comes and goes</source>
        <translation>{where}&#xa0;: {felt}, {strength} sur 10, par moments</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>letters as in QLocale; other words in single quotes</comment>
        <translation>d MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>English</source>
        <translation>Français</translation>
    </message>
</context>
<context>
    <name>regions</name>
    <message>
        <source>(|Your )[left] Achilles tendon</source>
        <translation>(|Votre )tendon d’Achille [gauche]</translation>
    </message>
    <message>
        <source>(|Your )[left] big toe</source>
        <translation>Gros orteil (du|de votre) pied [gauche]</translation>
    </message>
    <message>
        <source>(|Your )[left] buttock, centre</source>
        <translation>(|Votre )fesse [gauche], au centre</translation>
    </message>
    <message>
        <source>(|Your )[left] buttock, lower inner part</source>
        <translation>(|Votre )fesse [gauche], en bas, vers l’intérieur</translation>
    </message>
    <message>
        <source>(|Your )[left] buttock, lower outer part</source>
        <translation>(|Votre )fesse [gauche], en bas, vers l’extérieur</translation>
    </message>
    <message>
        <source>(|Your )[left] buttock, upper inner part</source>
        <translation>(|Votre )fesse [gauche], en haut, vers l’intérieur</translation>
    </message>
    <message>
        <source>(|Your )[left] buttock, upper outer part</source>
        <translation>(|Votre )fesse [gauche], en haut, vers l’extérieur</translation>
    </message>
    <message>
        <source>(|Your )[left] calf, lower half, inner side</source>
        <translation>(|Votre )mollet [gauche], moitié basse, vers l’intérieur</translation>
    </message>
    <message>
        <source>(|Your )[left] calf, lower half, outer side</source>
        <translation>(|Votre )mollet [gauche], moitié basse, vers l’extérieur</translation>
    </message>
    <message>
        <source>(|Your )[left] calf, upper half, inner side</source>
        <translation>(|Votre )mollet [gauche], moitié haute, vers l’intérieur</translation>
    </message>
    <message>
        <source>(|Your )[left] calf, upper half, outer side</source>
        <translation>(|Votre )mollet [gauche], moitié haute, vers l’extérieur</translation>
    </message>
    <message>
        <source>(|Your )[left] forearm, back</source>
        <translation>(|Votre )avant-bras [gauche], côté dos de la main</translation>
    </message>
    <message>
        <source>(|Your )[left] forearm, palm side</source>
        <translation>(|Votre )avant-bras [gauche], côté paume</translation>
    </message>
    <message>
        <source>(|Your )[left] groin</source>
        <translation>(|Votre )aine, côté [gauche]</translation>
    </message>
    <message>
        <source>(|Your )[left] little toe</source>
        <translation>Petit orteil (du|de votre) pied [gauche]</translation>
    </message>
    <message>
        <source>(|Your )[left] palm and fingers</source>
        <translation>Paume et doigts de (la|votre) main [gauche]</translation>
    </message>
    <message>
        <source>(|Your )[left] shin, lower half</source>
        <translation>(|Votre )tibia [gauche], moitié basse</translation>
    </message>
    <message>
        <source>(|Your )[left] shin, upper half</source>
        <translation>(|Votre )tibia [gauche], moitié haute</translation>
    </message>
    <message>
        <source>(|Your )[left] shoulder blade</source>
        <translation>(|Votre )omoplate [gauche]</translation>
    </message>
    <message>
        <source>(|Your )[left] sit bone</source>
        <translation>Os sur lequel on s’assoit, sous (la|votre) fesse [gauche]</translation>
    </message>
    <message>
        <source>(|Your )[left] wrist, back</source>
        <translation>(|Votre )poignet [gauche], côté dos de la main</translation>
    </message>
    <message>
        <source>(|Your )[left] wrist, palm side</source>
        <translation>(|Votre )poignet [gauche], côté paume</translation>
    </message>
    <message>
        <source>(|Your )[right] Achilles tendon</source>
        <translation>(|Votre )tendon d’Achille [droit]</translation>
    </message>
    <message>
        <source>(|Your )[right] big toe</source>
        <translation>Gros orteil (du|de votre) pied [droit]</translation>
    </message>
    <message>
        <source>(|Your )[right] buttock, centre</source>
        <translation>(|Votre )fesse [droite], au centre</translation>
    </message>
    <message>
        <source>(|Your )[right] buttock, lower inner part</source>
        <translation>(|Votre )fesse [droite], en bas, vers l’intérieur</translation>
    </message>
    <message>
        <source>(|Your )[right] buttock, lower outer part</source>
        <translation>(|Votre )fesse [droite], en bas, vers l’extérieur</translation>
    </message>
    <message>
        <source>(|Your )[right] buttock, upper inner part</source>
        <translation>(|Votre )fesse [droite], en haut, vers l’intérieur</translation>
    </message>
    <message>
        <source>(|Your )[right] buttock, upper outer part</source>
        <translation>(|Votre )fesse [droite], en haut, vers l’extérieur</translation>
    </message>
    <message>
        <source>(|Your )[right] calf, lower half, inner side</source>
        <translation>(|Votre )mollet [droit], moitié basse, vers l’intérieur</translation>
    </message>
    <message>
        <source>(|Your )[right] calf, lower half, outer side</source>
        <translation>(|Votre )mollet [droit], moitié basse, vers l’extérieur</translation>
    </message>
    <message>
        <source>(|Your )[right] calf, upper half, inner side</source>
        <translation>(|Votre )mollet [droit], moitié haute, vers l’intérieur</translation>
    </message>
    <message>
        <source>(|Your )[right] calf, upper half, outer side</source>
        <translation>(|Votre )mollet [droit], moitié haute, vers l’extérieur</translation>
    </message>
    <message>
        <source>(|Your )[right] forearm, back</source>
        <translation>(|Votre )avant-bras [droit], côté dos de la main</translation>
    </message>
    <message>
        <source>(|Your )[right] forearm, palm side</source>
        <translation>(|Votre )avant-bras [droit], côté paume</translation>
    </message>
    <message>
        <source>(|Your )[right] groin</source>
        <translation>(|Votre )aine, côté [droit]</translation>
    </message>
    <message>
        <source>(|Your )[right] little toe</source>
        <translation>Petit orteil (du|de votre) pied [droit]</translation>
    </message>
    <message>
        <source>(|Your )[right] palm and fingers</source>
        <translation>Paume et doigts de (la|votre) main [droite]</translation>
    </message>
    <message>
        <source>(|Your )[right] shin, lower half</source>
        <translation>(|Votre )tibia [droit], moitié basse</translation>
    </message>
    <message>
        <source>(|Your )[right] shin, upper half</source>
        <translation>(|Votre )tibia [droit], moitié haute</translation>
    </message>
    <message>
        <source>(|Your )[right] shoulder blade</source>
        <translation>(|Votre )omoplate [droite]</translation>
    </message>
    <message>
        <source>(|Your )[right] sit bone</source>
        <translation>Os sur lequel on s’assoit, sous (la|votre) fesse [droite]</translation>
    </message>
    <message>
        <source>(|Your )[right] wrist, back</source>
        <translation>(|Votre )poignet [droit], côté dos de la main</translation>
    </message>
    <message>
        <source>(|Your )[right] wrist, palm side</source>
        <translation>(|Votre )poignet [droit], côté paume</translation>
    </message>
    <message>
        <source>(|Your )face, temple and ear, [left] side</source>
        <translation>(|Votre )visage, tempe et oreille, côté [gauche]</translation>
    </message>
    <message>
        <source>(|Your )face, temple and ear, [right] side</source>
        <translation>(|Votre )visage, tempe et oreille, côté [droit]</translation>
    </message>
    <message>
        <source>(|Your )forehead, [left] side</source>
        <translation>(|Votre )front, côté [gauche]</translation>
    </message>
    <message>
        <source>(|Your )forehead, [right] side</source>
        <translation>(|Votre )front, côté [droit]</translation>
    </message>
    <message>
        <source>(|Your )jaw, [left] side</source>
        <translation>(|Votre )mâchoire, côté [gauche]</translation>
    </message>
    <message>
        <source>(|Your )jaw, [right] side</source>
        <translation>(|Votre )mâchoire, côté [droit]</translation>
    </message>
    <message>
        <source>(|Your )low back, [left] side, just above the hip bone</source>
        <translation>Bas (du|de votre) dos, côté [gauche], juste au-dessus de l’os de la hanche</translation>
    </message>
    <message>
        <source>(|Your )low back, [left] side, lower part, beside the spine</source>
        <translation>Bas (du|de votre) dos, côté [gauche], partie basse, près de la colonne</translation>
    </message>
    <message>
        <source>(|Your )low back, [left] side, upper part, beside the spine</source>
        <translation>Bas (du|de votre) dos, côté [gauche], partie haute, près de la colonne</translation>
    </message>
    <message>
        <source>(|Your )low back, [left] side, upper part, farther out</source>
        <translation>Bas (du|de votre) dos, côté [gauche], partie haute, vers l’extérieur</translation>
    </message>
    <message>
        <source>(|Your )low back, [right] side, just above the hip bone</source>
        <translation>Bas (du|de votre) dos, côté [droit], juste au-dessus de l’os de la hanche</translation>
    </message>
    <message>
        <source>(|Your )low back, [right] side, lower part, beside the spine</source>
        <translation>Bas (du|de votre) dos, côté [droit], partie basse, près de la colonne</translation>
    </message>
    <message>
        <source>(|Your )low back, [right] side, upper part, beside the spine</source>
        <translation>Bas (du|de votre) dos, côté [droit], partie haute, près de la colonne</translation>
    </message>
    <message>
        <source>(|Your )low back, [right] side, upper part, farther out</source>
        <translation>Bas (du|de votre) dos, côté [droit], partie haute, vers l’extérieur</translation>
    </message>
    <message>
        <source>(|Your )lower belly, [left] side</source>
        <translation>Bas (du|de votre) ventre, côté [gauche]</translation>
    </message>
    <message>
        <source>(|Your )lower belly, [right] side</source>
        <translation>Bas (du|de votre) ventre, côté [droit]</translation>
    </message>
    <message>
        <source>(|Your )lower ribs in front, [left] side</source>
        <translation>(|Vos )côtes basses, à l’avant, côté [gauche]</translation>
    </message>
    <message>
        <source>(|Your )lower ribs in front, [right] side</source>
        <translation>(|Vos )côtes basses, à l’avant, côté [droit]</translation>
    </message>
    <message>
        <source>(|Your )middle back, [left] side</source>
        <translation>Milieu (du|de votre) dos, côté [gauche]</translation>
    </message>
    <message>
        <source>(|Your )middle back, [right] side</source>
        <translation>Milieu (du|de votre) dos, côté [droit]</translation>
    </message>
    <message>
        <source>(|Your )pubic area, [left] side</source>
        <translation>(Région du|Votre) pubis, côté [gauche]</translation>
    </message>
    <message>
        <source>(|Your )pubic area, [right] side</source>
        <translation>(Région du|Votre) pubis, côté [droit]</translation>
    </message>
    <message>
        <source>(|Your )tailbone</source>
        <translation>(|Votre )coccyx</translation>
    </message>
    <message>
        <source>(|Your )upper belly, [left] side</source>
        <translation>Haut (du|de votre) ventre, côté [gauche]</translation>
    </message>
    <message>
        <source>(|Your )upper belly, [right] side</source>
        <translation>Haut (du|de votre) ventre, côté [droit]</translation>
    </message>
    <message>
        <source>(|Your )upper chest, [left] side</source>
        <translation>Haut de (la|votre) poitrine, côté [gauche]</translation>
    </message>
    <message>
        <source>(|Your )upper chest, [right] side</source>
        <translation>Haut de (la|votre) poitrine, côté [droit]</translation>
    </message>
    <message>
        <source>(|Your )waist, [left] side</source>
        <translation>(|Votre )taille, côté [gauche]</translation>
    </message>
    <message>
        <source>(|Your )waist, [right] side</source>
        <translation>(|Votre )taille, côté [droit]</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] elbow</source>
        <translation>Arrière (du|de votre) coude [gauche]</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] hand</source>
        <translation>Dos de (la|votre) main [gauche]</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] heel</source>
        <translation>Arrière (du|de votre) talon [gauche]</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] shoulder</source>
        <translation>Arrière de (l’|votre )épaule [gauche]</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] thigh, lower third, inner side</source>
        <translation>Arrière de (la|votre) cuisse [gauche], tiers inférieur, vers l’intérieur</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] thigh, lower third, outer side</source>
        <translation>Arrière de (la|votre) cuisse [gauche], tiers inférieur, vers l’extérieur</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] thigh, middle third, inner side</source>
        <translation>Arrière de (la|votre) cuisse [gauche], tiers moyen, vers l’intérieur</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] thigh, middle third, outer side</source>
        <translation>Arrière de (la|votre) cuisse [gauche], tiers moyen, vers l’extérieur</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] thigh, upper third, inner side</source>
        <translation>Arrière de (la|votre) cuisse [gauche], tiers supérieur, vers l’intérieur</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] thigh, upper third, outer side</source>
        <translation>Arrière de (la|votre) cuisse [gauche], tiers supérieur, vers l’extérieur</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] upper arm</source>
        <translation>Haut (du|de votre) bras [gauche], à l’arrière</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] elbow</source>
        <translation>Arrière (du|de votre) coude [droit]</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] hand</source>
        <translation>Dos de (la|votre) main [droite]</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] heel</source>
        <translation>Arrière (du|de votre) talon [droit]</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] shoulder</source>
        <translation>Arrière de (l’|votre )épaule [droite]</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] thigh, lower third, inner side</source>
        <translation>Arrière de (la|votre) cuisse [droite], tiers inférieur, vers l’intérieur</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] thigh, lower third, outer side</source>
        <translation>Arrière de (la|votre) cuisse [droite], tiers inférieur, vers l’extérieur</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] thigh, middle third, inner side</source>
        <translation>Arrière de (la|votre) cuisse [droite], tiers moyen, vers l’intérieur</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] thigh, middle third, outer side</source>
        <translation>Arrière de (la|votre) cuisse [droite], tiers moyen, vers l’extérieur</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] thigh, upper third, inner side</source>
        <translation>Arrière de (la|votre) cuisse [droite], tiers supérieur, vers l’intérieur</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] thigh, upper third, outer side</source>
        <translation>Arrière de (la|votre) cuisse [droite], tiers supérieur, vers l’extérieur</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] upper arm</source>
        <translation>Haut (du|de votre) bras [droit], à l’arrière</translation>
    </message>
    <message>
        <source>Back of (the|your) head, lower part, [left] side</source>
        <translation>Arrière de (la|votre) tête, partie basse, côté [gauche]</translation>
    </message>
    <message>
        <source>Back of (the|your) head, lower part, [right] side</source>
        <translation>Arrière de (la|votre) tête, partie basse, côté [droit]</translation>
    </message>
    <message>
        <source>Back of (the|your) head, upper part, [left] side</source>
        <translation>Arrière de (la|votre) tête, partie haute, côté [gauche]</translation>
    </message>
    <message>
        <source>Back of (the|your) head, upper part, [right] side</source>
        <translation>Arrière de (la|votre) tête, partie haute, côté [droit]</translation>
    </message>
    <message>
        <source>Back of (the|your) neck, [left] side</source>
        <translation>(|Votre )nuque, côté [gauche]</translation>
    </message>
    <message>
        <source>Back of (the|your) neck, [right] side</source>
        <translation>(|Votre )nuque, côté [droit]</translation>
    </message>
    <message>
        <source>Back rim of (the|your) [left] hip bone</source>
        <translation>Bord arrière de l’os de (la|votre) hanche [gauche]</translation>
    </message>
    <message>
        <source>Back rim of (the|your) [right] hip bone</source>
        <translation>Bord arrière de l’os de (la|votre) hanche [droite]</translation>
    </message>
    <message>
        <source>Ball of (the|your) [left] foot and underside of the toes</source>
        <translation>Avant de la plante (du|de votre) pied [gauche] et dessous des orteils</translation>
    </message>
    <message>
        <source>Ball of (the|your) [right] foot and underside of the toes</source>
        <translation>Avant de la plante (du|de votre) pied [droit] et dessous des orteils</translation>
    </message>
    <message>
        <source>Between (the|your) legs, where a saddle touches</source>
        <translation>Entre (les|vos) jambes, là où se pose une selle</translation>
    </message>
    <message>
        <source>Between (the|your) spine and [left] shoulder blade</source>
        <translation>Entre (la|votre) colonne vertébrale et l’omoplate [gauche]</translation>
    </message>
    <message>
        <source>Between (the|your) spine and [right] shoulder blade</source>
        <translation>Entre (la|votre) colonne vertébrale et l’omoplate [droite]</translation>
    </message>
    <message>
        <source>Bony bump below the outside of (the|your) [left] knee</source>
        <translation>Bosse osseuse sous (le|votre) genou [gauche], à l’extérieur</translation>
    </message>
    <message>
        <source>Bony bump below the outside of (the|your) [right] knee</source>
        <translation>Bosse osseuse sous (le|votre) genou [droit], à l’extérieur</translation>
    </message>
    <message>
        <source>Bony knob at the side of (the|your) [left] hip</source>
        <translation>Bosse osseuse sur le côté de (la|votre) hanche [gauche]</translation>
    </message>
    <message>
        <source>Bony knob at the side of (the|your) [right] hip</source>
        <translation>Bosse osseuse sur le côté de (la|votre) hanche [droite]</translation>
    </message>
    <message>
        <source>Dimple of (the|your) low back, [left] side</source>
        <translation>Fossette au bas (du|de votre) dos, côté [gauche]</translation>
    </message>
    <message>
        <source>Dimple of (the|your) low back, [right] side</source>
        <translation>Fossette au bas (du|de votre) dos, côté [droit]</translation>
    </message>
    <message>
        <source>Flat bone at the base of (the|your) spine, [left] half</source>
        <translation>Os plat au bas de (la|votre) colonne vertébrale, moitié [gauche]</translation>
    </message>
    <message>
        <source>Flat bone at the base of (the|your) spine, [right] half</source>
        <translation>Os plat au bas de (la|votre) colonne vertébrale, moitié [droite]</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] ankle</source>
        <translation>Avant de (la|votre) cheville [gauche]</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] elbow</source>
        <translation>Pli (du|de votre) coude [gauche]</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] hip bone</source>
        <translation>Avant de (la|votre) hanche [gauche], sur l’os</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] knee</source>
        <translation>Avant (du|de votre) genou [gauche]</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] shoulder</source>
        <translation>Avant de (l’|votre )épaule [gauche]</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] thigh, lower half</source>
        <translation>Avant de (la|votre) cuisse [gauche], moitié basse</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] thigh, upper half</source>
        <translation>Avant de (la|votre) cuisse [gauche], moitié haute</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] upper arm</source>
        <translation>Haut (du|de votre) bras [gauche], à l’avant</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] ankle</source>
        <translation>Avant de (la|votre) cheville [droite]</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] elbow</source>
        <translation>Pli (du|de votre) coude [droit]</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] hip bone</source>
        <translation>Avant de (la|votre) hanche [droite], sur l’os</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] knee</source>
        <translation>Avant (du|de votre) genou [droit]</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] shoulder</source>
        <translation>Avant de (l’|votre )épaule [droite]</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] thigh, lower half</source>
        <translation>Avant de (la|votre) cuisse [droite], moitié basse</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] thigh, upper half</source>
        <translation>Avant de (la|votre) cuisse [droite], moitié haute</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] upper arm</source>
        <translation>Haut (du|de votre) bras [droit], à l’avant</translation>
    </message>
    <message>
        <source>Front of (the|your) neck, [left] side</source>
        <translation>Avant (du|de votre) cou, côté [gauche]</translation>
    </message>
    <message>
        <source>Front of (the|your) neck, [right] side</source>
        <translation>Avant (du|de votre) cou, côté [droit]</translation>
    </message>
    <message>
        <source>Gap between the big and second toe of (the|your) [left] foot</source>
        <translation>Entre le gros orteil et le deuxième orteil (du|de votre) pied [gauche]</translation>
    </message>
    <message>
        <source>Gap between the big and second toe of (the|your) [right] foot</source>
        <translation>Entre le gros orteil et le deuxième orteil (du|de votre) pied [droit]</translation>
    </message>
    <message>
        <source>Hollow behind (the|your) [left] knee</source>
        <translation>Creux derrière (le|votre) genou [gauche]</translation>
    </message>
    <message>
        <source>Hollow behind (the|your) [right] knee</source>
        <translation>Creux derrière (le|votre) genou [droit]</translation>
    </message>
    <message>
        <source>Inner arch of (the|your) [left] sole</source>
        <translation>Plante (du|de votre) pied [gauche], voûte intérieure</translation>
    </message>
    <message>
        <source>Inner arch of (the|your) [right] sole</source>
        <translation>Plante (du|de votre) pied [droit], voûte intérieure</translation>
    </message>
    <message>
        <source>Inner edge of (the|your) [left] foot</source>
        <translation>Bord intérieur (du|de votre) pied [gauche]</translation>
    </message>
    <message>
        <source>Inner edge of (the|your) [right] foot</source>
        <translation>Bord intérieur (du|de votre) pied [droit]</translation>
    </message>
    <message>
        <source>Inside of (the|your) [left] ankle</source>
        <translation>Intérieur de (la|votre) cheville [gauche]</translation>
    </message>
    <message>
        <source>Inside of (the|your) [left] knee</source>
        <translation>Intérieur (du|de votre) genou [gauche]</translation>
    </message>
    <message>
        <source>Inside of (the|your) [left] lower leg, lower half</source>
        <translation>Intérieur de (la|votre) jambe [gauche], au-dessus de la cheville</translation>
    </message>
    <message>
        <source>Inside of (the|your) [left] lower leg, upper half</source>
        <translation>Intérieur de (la|votre) jambe [gauche], sous le genou</translation>
    </message>
    <message>
        <source>Inside of (the|your) [left] thigh, lower half</source>
        <translation>Intérieur de (la|votre) cuisse [gauche], moitié basse</translation>
    </message>
    <message>
        <source>Inside of (the|your) [left] thigh, upper half</source>
        <translation>Intérieur de (la|votre) cuisse [gauche], moitié haute</translation>
    </message>
    <message>
        <source>Inside of (the|your) [right] ankle</source>
        <translation>Intérieur de (la|votre) cheville [droite]</translation>
    </message>
    <message>
        <source>Inside of (the|your) [right] knee</source>
        <translation>Intérieur (du|de votre) genou [droit]</translation>
    </message>
    <message>
        <source>Inside of (the|your) [right] lower leg, lower half</source>
        <translation>Intérieur de (la|votre) jambe [droite], au-dessus de la cheville</translation>
    </message>
    <message>
        <source>Inside of (the|your) [right] lower leg, upper half</source>
        <translation>Intérieur de (la|votre) jambe [droite], sous le genou</translation>
    </message>
    <message>
        <source>Inside of (the|your) [right] thigh, lower half</source>
        <translation>Intérieur de (la|votre) cuisse [droite], moitié basse</translation>
    </message>
    <message>
        <source>Inside of (the|your) [right] thigh, upper half</source>
        <translation>Intérieur de (la|votre) cuisse [droite], moitié haute</translation>
    </message>
    <message>
        <source>Middle three toes of (the|your) [left] foot</source>
        <translation>Trois orteils du milieu, (|votre )pied [gauche]</translation>
    </message>
    <message>
        <source>Middle three toes of (the|your) [right] foot</source>
        <translation>Trois orteils du milieu, (|votre )pied [droit]</translation>
    </message>
    <message>
        <source>Outer edge of (the|your) [left] foot</source>
        <translation>Bord extérieur (du|de votre) pied [gauche]</translation>
    </message>
    <message>
        <source>Outer edge of (the|your) [right] foot</source>
        <translation>Bord extérieur (du|de votre) pied [droit]</translation>
    </message>
    <message>
        <source>Outer half of (the|your) [left] sole</source>
        <translation>Plante (du|de votre) pied [gauche], moitié extérieure</translation>
    </message>
    <message>
        <source>Outer half of (the|your) [right] sole</source>
        <translation>Plante (du|de votre) pied [droit], moitié extérieure</translation>
    </message>
    <message>
        <source>Outside of (the|your) [left] ankle</source>
        <translation>Extérieur de (la|votre) cheville [gauche]</translation>
    </message>
    <message>
        <source>Outside of (the|your) [left] knee</source>
        <translation>Extérieur (du|de votre) genou [gauche]</translation>
    </message>
    <message>
        <source>Outside of (the|your) [left] lower leg, lower half</source>
        <translation>Extérieur de (la|votre) jambe [gauche], au-dessus de la cheville</translation>
    </message>
    <message>
        <source>Outside of (the|your) [left] lower leg, upper half</source>
        <translation>Extérieur de (la|votre) jambe [gauche], sous le genou</translation>
    </message>
    <message>
        <source>Outside of (the|your) [left] thigh, lower half</source>
        <translation>Extérieur de (la|votre) cuisse [gauche], moitié basse</translation>
    </message>
    <message>
        <source>Outside of (the|your) [left] thigh, upper half</source>
        <translation>Extérieur de (la|votre) cuisse [gauche], moitié haute</translation>
    </message>
    <message>
        <source>Outside of (the|your) [right] ankle</source>
        <translation>Extérieur de (la|votre) cheville [droite]</translation>
    </message>
    <message>
        <source>Outside of (the|your) [right] knee</source>
        <translation>Extérieur (du|de votre) genou [droit]</translation>
    </message>
    <message>
        <source>Outside of (the|your) [right] lower leg, lower half</source>
        <translation>Extérieur de (la|votre) jambe [droite], au-dessus de la cheville</translation>
    </message>
    <message>
        <source>Outside of (the|your) [right] lower leg, upper half</source>
        <translation>Extérieur de (la|votre) jambe [droite], sous le genou</translation>
    </message>
    <message>
        <source>Outside of (the|your) [right] thigh, lower half</source>
        <translation>Extérieur de (la|votre) cuisse [droite], moitié basse</translation>
    </message>
    <message>
        <source>Outside of (the|your) [right] thigh, upper half</source>
        <translation>Extérieur de (la|votre) cuisse [droite], moitié haute</translation>
    </message>
    <message>
        <source>Side of (the|your) [left] hip, above the bony knob</source>
        <translation>Côté de (la|votre) hanche [gauche], au-dessus de la bosse osseuse</translation>
    </message>
    <message>
        <source>Side of (the|your) [right] hip, above the bony knob</source>
        <translation>Côté de (la|votre) hanche [droite], au-dessus de la bosse osseuse</translation>
    </message>
    <message>
        <source>Top of (the|your) [left] foot, inner side</source>
        <translation>Dessus (du|de votre) pied [gauche], vers l’intérieur</translation>
    </message>
    <message>
        <source>Top of (the|your) [left] foot, outer side</source>
        <translation>Dessus (du|de votre) pied [gauche], vers l’extérieur</translation>
    </message>
    <message>
        <source>Top of (the|your) [right] foot, inner side</source>
        <translation>Dessus (du|de votre) pied [droit], vers l’intérieur</translation>
    </message>
    <message>
        <source>Top of (the|your) [right] foot, outer side</source>
        <translation>Dessus (du|de votre) pied [droit], vers l’extérieur</translation>
    </message>
    <message>
        <source>Underside of (the|your) [left] heel</source>
        <translation>Dessous (du|de votre) talon [gauche]</translation>
    </message>
    <message>
        <source>Underside of (the|your) [right] heel</source>
        <translation>Dessous (du|de votre) talon [droit]</translation>
    </message>
</context>
<context>
    <name>safety</name>
    <message>
        <source>A burning band or rash should be seen within three days.</source>
        <translation>Une bande qui brûle ou une éruption devrait être montrée à un médecin dans les trois jours.</translation>
    </message>
    <message>
        <source>A hot, swollen joint with fever needs to be seen today.</source>
        <translation>Une articulation chaude et gonflée avec de la fièvre doit être vue par un médecin aujourd’hui.</translation>
    </message>
    <message>
        <source>After an injury like this the bone should be checked before any massage.</source>
        <translation>Après une blessure comme celle-ci, l’os devrait être examiné avant tout massage.</translation>
    </message>
    <message>
        <source>Because of your history, please have this pain checked before we work on it.</source>
        <translation>En raison de vos antécédents, faites examiner cette douleur avant que nous y travaillions, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Both legs, or the other leg: please go to an emergency department at once if your legs turn numb or weak, if feeling changes between your legs, or if bladder or bowel change.</source>
        <translation>Les deux jambes, ou l’autre jambe : allez tout de suite aux urgences si vos jambes deviennent engourdies ou faibles, si la sensation change à l’entrejambe, ou si quelque chose change pour uriner ou aller à la selle.</translation>
    </message>
    <message>
        <source>Numb or burning feet on both sides should be discussed with your doctor.</source>
        <translation>Si vos deux pieds sont engourdis ou brûlants, parlez-en à votre médecin.</translation>
    </message>
    <message>
        <source>Please ask your doctor to check the circulation in your legs.</source>
        <translation>Demandez à votre médecin de vérifier la circulation dans vos jambes, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Please call your therapist now. Shortness of breath or chest pain needs help at once.</source>
        <translation>Appelez votre thérapeute maintenant, s’il vous plaît. Un essoufflement ou une douleur dans la poitrine demande de l’aide tout de suite.</translation>
    </message>
    <message>
        <source>Please have this checked medically before treatment.</source>
        <translation>Faites examiner cela par un médecin avant le soin, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Please have this leg checked today before any treatment.</source>
        <translation>Faites examiner cette jambe aujourd’hui, avant tout soin, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Please mention the leg symptoms to your doctor.</source>
        <translation>Parlez à votre médecin de ce que vous ressentez dans les jambes, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Please mention the morning stiffness and night pain to your doctor.</source>
        <translation>Parlez à votre médecin de la raideur du matin et des douleurs de la nuit, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Tell me at once about new calf pain or swelling.</source>
        <translation>Dites-moi tout de suite si un mollet se met à faire mal ou à gonfler.</translation>
    </message>
    <message>
        <source>Tell me if you cannot feel my hands clearly.</source>
        <translation>Dites-moi si vous ne sentez pas bien mes mains.</translation>
    </message>
    <message>
        <source>The leg needs emergency care now.</source>
        <translation>Cette jambe a besoin de soins d’urgence maintenant.</translation>
    </message>
    <message>
        <source>These symptoms need to be checked in an emergency department today, even if they seem mild.</source>
        <translation>Ces symptômes doivent être examinés aujourd’hui aux urgences, même s’ils vous semblent légers.</translation>
    </message>
    <message>
        <source>This kind of pain needs a medical check before treatment.</source>
        <translation>Ce type de douleur demande un examen médical avant le soin.</translation>
    </message>
    <message>
        <source>This needs emergency care now.</source>
        <translation>Cela demande des soins d’urgence maintenant.</translation>
    </message>
    <message>
        <source>Today we work gently and stop if symptoms spread down the leg.</source>
        <translation>Aujourd’hui, nous travaillons en douceur et nous arrêtons si les symptômes descendent dans la jambe.</translation>
    </message>
    <message>
        <source>We need to call an ambulance now.</source>
        <translation>Nous devons appeler une ambulance maintenant.</translation>
    </message>
    <message>
        <source>We will use lighter pressure because of your medicine.</source>
        <translation>À cause de vos médicaments, nous appuierons moins fort.</translation>
    </message>
    <message>
        <source>Weakness that is new or getting worse needs medical advice today.</source>
        <translation>Une faiblesse nouvelle ou qui s’aggrave demande un avis médical aujourd’hui.</translation>
    </message>
    <message>
        <source>With a fever, an infection or feeling ill, please see a doctor today before any massage.</source>
        <translation>Si vous avez de la fièvre, une infection ou si vous vous sentez malade, voyez un médecin aujourd’hui, avant tout massage.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Back</source>
        <translation>De dos</translation>
    </message>
    <message>
        <source>Body map. {seen}, {figure}</source>
        <translation>Image du corps. {seen}, {figure}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear this part?</source>
        <translation>Effacer cet endroit ?</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>De face</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Côté gauche</translation>
    </message>
    <message>
        <source>Left sole</source>
        <translation>Plante gauche</translation>
    </message>
    <message>
        <source>Mark or clear</source>
        <translation>Marquer ou effacer</translation>
    </message>
    <message>
        <source>Page Down and Page Up go from region to region, Space marks or clears one, plus and minus zoom, the arrow keys move the picture.</source>
        <translation>Page suivante et Page précédente passent d’une zone à l’autre, la barre d’espace en marque ou en efface une, plus et moins agrandissent ou réduisent, les flèches déplacent l’image.</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Côté droit</translation>
    </message>
    <message>
        <source>Right sole</source>
        <translation>Plante droite</translation>
    </message>
    <message>
        <source>Seen from behind</source>
        <translation>Vu de dos</translation>
    </message>
    <message>
        <source>Seen from the client&apos;s left</source>
        <translation>Vu du côté gauche du corps</translation>
    </message>
    <message>
        <source>Seen from the client&apos;s right</source>
        <translation>Vu du côté droit du corps</translation>
    </message>
    <message>
        <source>Seen from the front</source>
        <translation>Vu de face</translation>
    </message>
    <message>
        <source>Sole of the left foot</source>
        <translation>Plante du pied gauche</translation>
    </message>
    <message>
        <source>Sole of the right foot</source>
        <translation>Plante du pied droit</translation>
    </message>
    <message>
        <source>YOUR LEFT</source>
        <translation>VOTRE GAUCHE</translation>
    </message>
    <message>
        <source>YOUR LEFT side</source>
        <translation>VOTRE CÔTÉ GAUCHE</translation>
    </message>
    <message>
        <source>YOUR LEFT sole</source>
        <translation>VOTRE PIED GAUCHE</translation>
    </message>
    <message>
        <source>YOUR RIGHT</source>
        <translation>VOTRE DROITE</translation>
    </message>
    <message>
        <source>YOUR RIGHT side</source>
        <translation>VOTRE CÔTÉ DROIT</translation>
    </message>
    <message>
        <source>YOUR RIGHT sole</source>
        <translation>VOTRE PIED DROIT</translation>
    </message>
    <message>
        <source>ache</source>
        <translation>douleur sourde</translation>
    </message>
    <message>
        <source>burning</source>
        <translation>brûlure</translation>
    </message>
    <message>
        <source>comes and goes</source>
        <translation>par moments</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>tout le temps</translation>
    </message>
    <message>
        <source>deep</source>
        <translation>en profondeur</translation>
    </message>
    <message>
        <source>dull, sore, heavy</source>
        <translation>lourde, diffuse, pesante</translation>
    </message>
    <message>
        <source>electric</source>
        <translation>électrique</translation>
    </message>
    <message>
        <source>female figure</source>
        <translation>silhouette féminine</translation>
    </message>
    <message>
        <source>hot, stinging</source>
        <translation>chaude, cuisante</translation>
    </message>
    <message>
        <source>less feeling than usual</source>
        <translation>moins de sensations que d’habitude</translation>
    </message>
    <message>
        <source>male figure</source>
        <translation>silhouette masculine</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>marqué</translation>
    </message>
    <message>
        <source>neutral figure</source>
        <translation>silhouette neutre</translation>
    </message>
    <message>
        <source>not sure how deep</source>
        <translation>profondeur incertaine</translation>
    </message>
    <message>
        <source>numb</source>
        <translation>engourdi</translation>
    </message>
    <message>
        <source>on the surface</source>
        <translation>en surface</translation>
    </message>
    <message>
        <source>pins and needles</source>
        <translation>picotements, comme des fourmis</translation>
    </message>
    <message>
        <source>sharp</source>
        <translation>douleur vive</translation>
    </message>
    <message>
        <source>shooting, like a shock</source>
        <translation>fulgurante, comme une décharge</translation>
    </message>
    <message>
        <source>stabbing, like a knife</source>
        <translation>comme un coup de couteau</translation>
    </message>
    <message>
        <source>stiff</source>
        <translation>raideur</translation>
    </message>
    <message>
        <source>tight, hard to move</source>
        <translation>tendu, difficile à bouger</translation>
    </message>
    <message>
        <source>tingling</source>
        <translation>fourmillements</translation>
    </message>
</context>
</TS>
