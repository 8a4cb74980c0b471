<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
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
            <numerusform>%n % des Weges</numerusform>
            <numerusform>%n % des Weges</numerusform>
        </translation>
    </message>
    <message>
        <source>0 is no pain at all, 10 is the strongest you can imagine.</source>
        <translation>0 ist gar kein Schmerz, 10 der stärkste, den Sie sich vorstellen können.</translation>
    </message>
    <message>
        <source>A calf is swollen, warm or red</source>
        <translation>Eine Wade ist geschwollen, warm oder rot</translation>
    </message>
    <message>
        <source>A fall, a blow or an accident not long ago</source>
        <translation>Ein Sturz, ein Stoß oder ein Unfall vor nicht langer Zeit</translation>
    </message>
    <message>
        <source>A few days</source>
        <translation>Ein paar Tage</translation>
    </message>
    <message>
        <source>A few questions about how you feel. They take about three minutes.</source>
        <translation>Ein paar Fragen dazu, wie es Ihnen geht. Sie dauern etwa drei Minuten.</translation>
    </message>
    <message>
        <source>A few weeks</source>
        <translation>Ein paar Wochen</translation>
    </message>
    <message>
        <source>A figure waves with its left hand</source>
        <translation>Eine Figur winkt mit der linken Hand</translation>
    </message>
    <message>
        <source>A figure waves with its right hand</source>
        <translation>Eine Figur winkt mit der rechten Hand</translation>
    </message>
    <message>
        <source>A leg gives way under me</source>
        <translation>Ein Bein knickt unter mir weg</translation>
    </message>
    <message>
        <source>A leg is cold and pale</source>
        <translation>Ein Bein ist kalt und blass</translation>
    </message>
    <message>
        <source>A leg is very tight after an injury</source>
        <translation>Ein Bein ist nach einer Verletzung sehr prall und gespannt</translation>
    </message>
    <message>
        <source>A light touch</source>
        <translation>Eine leichte Berührung</translation>
    </message>
    <message>
        <source>A mark that was rubbed out</source>
        <translation>Eine Markierung, die wegradiert wurde</translation>
    </message>
    <message>
        <source>A pause</source>
        <translation>Eine Pause</translation>
    </message>
    <message>
        <source>A sudden, tearing pain in my back or belly</source>
        <translation>Ein plötzlicher, reißender Schmerz in Rücken oder Bauch</translation>
    </message>
    <message>
        <source>Always there</source>
        <translation>Immer da</translation>
    </message>
    <message>
        <source>An operation, a plaster cast or a long time in bed not long ago</source>
        <translation>Vor nicht langer Zeit eine Operation, ein Gips oder lange im Bett</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Before you hand the tablet back</source>
        <translation>Bevor Sie das Tablet zurückgeben</translation>
    </message>
    <message>
        <source>Bending backward</source>
        <translation>Nach hinten beugen</translation>
    </message>
    <message>
        <source>Bending forward</source>
        <translation>Nach vorn beugen</translation>
    </message>
    <message>
        <source>Both legs hurt, and that is new</source>
        <translation>Beide Beine tun weh, und das ist neu</translation>
    </message>
    <message>
        <source>Brittle bones, or cortisone for a long time</source>
        <translation>Brüchige Knochen oder lange Zeit Kortison</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change where it hurts</source>
        <translation>Ändern, wo es wehtut</translation>
    </message>
    <message>
        <source>Change: {mark}</source>
        <translation>Ändern: {mark}</translation>
    </message>
    <message>
        <source>Choose parts of the body from a list</source>
        <translation>Körperstellen aus einer Liste wählen</translation>
    </message>
    <message>
        <source>Climbing stairs</source>
        <translation>Treppen steigen</translation>
    </message>
    <message>
        <source>Comes and goes</source>
        <translation>Kommt und geht</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Coughing or sneezing</source>
        <translation>Husten oder Niesen</translation>
    </message>
    <message>
        <source>Crossing my legs</source>
        <translation>Die Beine übereinanderschlagen</translation>
    </message>
    <message>
        <source>Deep inside</source>
        <translation>Tief innen</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Die letzte Ziffer löschen</translation>
    </message>
    <message>
        <source>Did it begin suddenly?</source>
        <translation>Hat es plötzlich angefangen?</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Does anything hurt today?</source>
        <translation>Tut Ihnen heute etwas weh?</translation>
    </message>
    <message>
        <source>Does the skin between your legs, where a saddle would touch, feel numb or different?</source>
        <translation>Fühlt sich die Haut zwischen Ihren Beinen, dort, wo ein Sattel aufliegt, taub oder anders an?</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Draw on the body where it hurts.</source>
        <translation>Malen Sie auf den Körper, wo es wehtut.</translation>
    </message>
    <message>
        <source>Emergency answer</source>
        <translation>Antwort im Notfall</translation>
    </message>
    <message>
        <source>Enter the PIN instead</source>
        <translation>Doch die PIN eingeben</translation>
    </message>
    <message>
        <source>Enter the recovery code that was kept when the PIN was chosen.</source>
        <translation>Bitte den Ersatzcode eingeben, der beim Festlegen der PIN notiert wurde.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Everything told so far is kept.</source>
        <translation>Alles bisher ist gespeichert.</translation>
    </message>
    <message>
        <source>Everything you told is kept.</source>
        <translation>Alles ist gespeichert.</translation>
    </message>
    <message>
        <source>Everything you told is kept. Please give the tablet to your therapist.</source>
        <translation>Alles ist gespeichert. Bitte geben Sie das Tablet in der Praxis ab.</translation>
    </message>
    <message>
        <source>Fever, chills, or feeling ill</source>
        <translation>Fieber, Schüttelfrost oder ich fühle mich krank</translation>
    </message>
    <message>
        <source>First answer about your side</source>
        <translation>Bitte zuerst die Frage nach der Seite beantworten</translation>
    </message>
    <message>
        <source>For your therapist</source>
        <translation>Für Ihre Praxis</translation>
    </message>
    <message>
        <source>Has feeling during sex changed since this began?</source>
        <translation>Hat sich das Gefühl beim Sex verändert, seit das begonnen hat?</translation>
    </message>
    <message>
        <source>How deep is it?</source>
        <translation>Wie tief sitzt es?</translation>
    </message>
    <message>
        <source>How large should the words be?</source>
        <translation>Wie groß soll die Schrift sein?</translation>
    </message>
    <message>
        <source>How long has it been like this?</source>
        <translation>Wie lange ist das schon so?</translation>
    </message>
    <message>
        <source>How strong is it?</source>
        <translation>Wie stark ist es?</translation>
    </message>
    <message>
        <source>I am pregnant, or gave birth not long ago</source>
        <translation>Ich bin schwanger oder habe vor kurzem ein Kind geboren</translation>
    </message>
    <message>
        <source>I cannot put my weight on a leg</source>
        <translation>Ich kann ein Bein nicht belasten</translation>
    </message>
    <message>
        <source>I cannot tell</source>
        <translation>ich kann es nicht sagen</translation>
    </message>
    <message>
        <source>I have diabetes</source>
        <translation>Ich habe Diabetes</translation>
    </message>
    <message>
        <source>I have lost weight without wanting to</source>
        <translation>Ich habe abgenommen, ohne es zu wollen</translation>
    </message>
    <message>
        <source>I have or had cancer</source>
        <translation>Ich habe oder hatte Krebs</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Ich habe das gelesen</translation>
    </message>
    <message>
        <source>I smoke</source>
        <translation>Ich rauche</translation>
    </message>
    <message>
        <source>I take blood thinners, or bleed easily</source>
        <translation>Ich nehme Blutverdünner oder blute leicht</translation>
    </message>
    <message>
        <source>I take hormones, or once had a blood clot</source>
        <translation>Ich nehme Hormone oder hatte schon einmal ein Blutgerinnsel</translation>
    </message>
    <message>
        <source>I tapped that by mistake</source>
        <translation>Das habe ich aus Versehen angetippt</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation>Das möchte ich nicht sagen</translation>
    </message>
    <message>
        <source>If nobody comes, call {number}.</source>
        <translation>Wenn niemand kommt, rufen Sie {number} an.</translation>
    </message>
    <message>
        <source>Is a leg or foot weaker than usual?</source>
        <translation>Ist ein Bein oder ein Fuß schwächer als sonst?</translation>
    </message>
    <message>
        <source>Is any of this so at the moment?</source>
        <translation>Trifft etwas davon gerade zu?</translation>
    </message>
    <message>
        <source>Is any of this true for you?</source>
        <translation>Trifft etwas davon auf Sie zu?</translation>
    </message>
    <message>
        <source>Is anything new when you use the toilet: trouble starting, leaking, or not feeling it?</source>
        <translation>Ist auf der Toilette etwas neu: Es kommt schwer in Gang, es geht ungewollt etwas ab, oder Sie spüren es nicht?</translation>
    </message>
    <message>
        <source>Is it always there?</source>
        <translation>Ist es immer da?</translation>
    </message>
    <message>
        <source>Is it the same as last time?</source>
        <translation>Ist es wie beim letzten Mal?</translation>
    </message>
    <message>
        <source>Is that your LEFT side?</source>
        <translation>Ist das Ihre LINKE Seite?</translation>
    </message>
    <message>
        <source>Is that your RIGHT side?</source>
        <translation>Ist das Ihre RECHTE Seite?</translation>
    </message>
    <message>
        <source>Is this correct?</source>
        <translation>Stimmt das so?</translation>
    </message>
    <message>
        <source>Is this so?</source>
        <translation>Trifft das zu?</translation>
    </message>
    <message>
        <source>Leaning forward</source>
        <translation>Nach vorn lehnen</translation>
    </message>
    <message>
        <source>Let the client go on</source>
        <translation>Weitermachen lassen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Lying down</source>
        <translation>Hinlegen</translation>
    </message>
    <message>
        <source>Lying on my side</source>
        <translation>Auf der Seite liegen</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>Unten geht es weiter</translation>
    </message>
    <message>
        <source>More than a year</source>
        <translation>Mehr als ein Jahr</translation>
    </message>
    <message>
        <source>More than three months</source>
        <translation>Mehr als drei Monate</translation>
    </message>
    <message>
        <source>Much the same</source>
        <translation>Ziemlich gleich</translation>
    </message>
    <message>
        <source>My foot catches or slaps when I walk</source>
        <translation>Mein Fuß bleibt beim Gehen hängen oder klatscht auf</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No to all of these</source>
        <translation>Nein zu allem</translation>
    </message>
    <message>
        <source>No, as strong as ever</source>
        <translation>Nein, so kräftig wie immer</translation>
    </message>
    <message>
        <source>No, it is my LEFT side</source>
        <translation>Nein, es ist meine LINKE Seite</translation>
    </message>
    <message>
        <source>No, it is my RIGHT side</source>
        <translation>Nein, es ist meine RECHTE Seite</translation>
    </message>
    <message>
        <source>No, nothing hurts today</source>
        <translation>Nein, heute tut nichts weh</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Nichts davon</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Nicht sicher</translation>
    </message>
    <message>
        <source>Nothing hurts today.</source>
        <translation>Heute tut nichts weh.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>On the surface</source>
        <translation>An der Oberfläche</translation>
    </message>
    <message>
        <source>One to three months</source>
        <translation>Ein bis drei Monate</translation>
    </message>
    <message>
        <source>PIN forgotten?</source>
        <translation>PIN vergessen?</translation>
    </message>
    <message>
        <source>Pain at night that no position eases</source>
        <translation>Schmerzen in der Nacht, die in keiner Lage nachlassen</translation>
    </message>
    <message>
        <source>Parts of the body</source>
        <translation>Körperstellen</translation>
    </message>
    <message>
        <source>Please call your therapist now.</source>
        <translation>Bitte rufen Sie jetzt Ihre Therapeutin oder Ihren Therapeuten.</translation>
    </message>
    <message>
        <source>Please enter the PIN.</source>
        <translation>Bitte die PIN eingeben.</translation>
    </message>
    <message>
        <source>Please give the tablet back to your therapist.</source>
        <translation>Bitte geben Sie das Tablet jetzt in der Praxis zurück.</translation>
    </message>
    <message>
        <source>Please look at the picture and read each line.</source>
        <translation>Bitte sehen Sie sich das Bild an und lesen Sie jede Zeile.</translation>
    </message>
    <message>
        <source>Please talk about this with your therapist now.</source>
        <translation>Bitte sprechen Sie darüber gleich in der Praxis.</translation>
    </message>
    <message>
        <source>Putting on shoes or socks</source>
        <translation>Schuhe oder Socken anziehen</translation>
    </message>
    <message>
        <source>Questions about feeling and strength</source>
        <translation>Fragen zu Gefühl und Kraft</translation>
    </message>
    <message>
        <source>Rub over what should go.</source>
        <translation>Wischen Sie über das, was weg soll.</translation>
    </message>
    <message>
        <source>Short of breath, chest pain, faint, or coughing blood</source>
        <translation>Atemnot, Schmerzen in der Brust, Ohnmacht oder blutiger Husten</translation>
    </message>
    <message>
        <source>Show them this screen.</source>
        <translation>Zeigen Sie diesen Bildschirm.</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Sitzen</translation>
    </message>
    <message>
        <source>Sitting down</source>
        <translation>Hinsetzen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stehen</translation>
    </message>
    <message>
        <source>Standing still</source>
        <translation>Stehen bleiben</translation>
    </message>
    <message>
        <source>Start from this picture and change what is different.</source>
        <translation>Mit diesem Bild beginnen und ändern, was anders ist.</translation>
    </message>
    <message>
        <source>Start with an empty body.</source>
        <translation>Mit einem leeren Körper beginnen.</translation>
    </message>
    <message>
        <source>Still there?</source>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message>
        <source>Take the tablet back</source>
        <translation>Das Tablet zurücknehmen</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>Tippen</translation>
    </message>
    <message>
        <source>Tap all that are true for you.</source>
        <translation>Tippen Sie alles an, was auf Sie zutrifft.</translation>
    </message>
    <message>
        <source>Tap the part that hurts. Tap it again to clear it.</source>
        <translation>Tippen Sie auf die Stelle, die wehtut. Noch einmal tippen löscht sie.</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Vielen Dank</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Das ist nicht die PIN.</translation>
    </message>
    <message>
        <source>That is not the recovery code.</source>
        <translation>Das ist nicht der Ersatzcode.</translation>
    </message>
    <message>
        <source>The PIN was wrong too often.</source>
        <translation>Zu viele Versuche.</translation>
    </message>
    <message>
        <source>The practice: {number}</source>
        <translation>Die Praxis: {number}</translation>
    </message>
    <message>
        <source>Therapist</source>
        <translation>Praxis</translation>
    </message>
    <message>
        <source>They matter for your safety. Only your therapist sees the answers.</source>
        <translation>Sie sind wichtig für Ihre Sicherheit. Nur Ihre Therapeutin oder Ihr Therapeut sieht die Antworten.</translation>
    </message>
    <message>
        <source>This is what you showed at your last visit.</source>
        <translation>Das haben Sie bei Ihrem letzten Termin gezeigt.</translation>
    </message>
    <message>
        <source>This was not kept; what came before is safe. Please show it to your therapist.</source>
        <translation>Das wurde nicht gespeichert; alles davor ist sicher. Bitte zeigen Sie es in der Praxis.</translation>
    </message>
    <message>
        <source>Tick the parts that hurt.</source>
        <translation>Haken Sie die Stellen an, die wehtun.</translation>
    </message>
    <message>
        <source>Told at {time}, not yet seen by you:</source>
        <translation>Um {time} angegeben, von Ihnen noch nicht gesehen:</translation>
    </message>
    <message>
        <source>Told at {time}, then taken back:</source>
        <translation>Um {time} angegeben, dann zurückgenommen:</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>In %n Sekunde noch einmal versuchen.</numerusform>
            <numerusform>In %n Sekunden noch einmal versuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn the body to one side</source>
        <translation>Den Körper zur einen Seite drehen</translation>
    </message>
    <message>
        <source>Turn the body to the other side</source>
        <translation>Den Körper zur anderen Seite drehen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Doch nicht</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>Walking about</source>
        <translation>Umhergehen</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>What does it feel like?</source>
        <translation>Wie fühlt es sich an?</translation>
    </message>
    <message>
        <source>What makes it better?</source>
        <translation>Was macht es besser?</translation>
    </message>
    <message>
        <source>What makes it worse?</source>
        <translation>Was macht es schlimmer?</translation>
    </message>
    <message>
        <source>Whether anything hurts today: not said.</source>
        <translation>Ob heute etwas wehtut: nicht gesagt.</translation>
    </message>
    <message>
        <source>Which language do you read best?</source>
        <translation>In welcher Sprache lesen Sie am besten?</translation>
    </message>
    <message>
        <source>Words at {percent} percent</source>
        <translation>Schrift in {percent} Prozent</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Yes, I will show where</source>
        <translation>Ja, ich zeige, wo</translation>
    </message>
    <message>
        <source>Yes, and it stays the same</source>
        <translation>Ja, und es bleibt gleich</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Ja, weiter</translation>
    </message>
    <message>
        <source>Yes, my LEFT side</source>
        <translation>Ja, meine LINKE Seite</translation>
    </message>
    <message>
        <source>Yes, my RIGHT side</source>
        <translation>Ja, meine RECHTE Seite</translation>
    </message>
    <message>
        <source>Yes, new or getting worse</source>
        <translation>Ja, neu oder es wird schlimmer</translation>
    </message>
    <message>
        <source>Yes, this is correct</source>
        <translation>Ja, das stimmt so</translation>
    </message>
    <message>
        <source>You marked nothing on the body.</source>
        <translation>Sie haben auf dem Körper nichts markiert.</translation>
    </message>
    <message>
        <source>You told us, at {time}:</source>
        <translation>Das haben Sie um {time} angegeben:</translation>
    </message>
    <message>
        <source>You would rather tell your therapist yourself.</source>
        <translation>Sie möchten es lieber selbst sagen.</translation>
    </message>
    <message>
        <source>Your map</source>
        <translation>Ihr Körperbild</translation>
    </message>
    <message>
        <source>a few short questions follow</source>
        <translation>es folgen ein paar kurze Fragen</translation>
    </message>
    <message>
        <source>as strong as can be</source>
        <translation>so stark wie nur möglich</translation>
    </message>
    <message>
        <source>below the skin</source>
        <translation>unter der Haut</translation>
    </message>
    <message>
        <source>in the skin or just below</source>
        <translation>in der Haut oder gleich darunter</translation>
    </message>
    <message>
        <source>it never quite stops</source>
        <translation>es hört nie ganz auf</translation>
    </message>
    <message>
        <source>mild</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>no pain</source>
        <translation>kein Schmerz</translation>
    </message>
    <message>
        <source>on a picture of the body</source>
        <translation>auf einem Bild des Körpers</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>there are times without it</source>
        <translation>es gibt Zeiten ohne</translation>
    </message>
    <message>
        <source>you can tell your therapist yourself</source>
        <translation>Sie können es selbst in der Behandlung sagen</translation>
    </message>
    <message>
        <source>{strength} of 10, {word}</source>
        <translation>{strength} von 10, {word}</translation>
    </message>
</context>
<context>
    <name>felt</name>
    <message>
        <source>ache</source>
        <translation>dumpfer Schmerz</translation>
    </message>
    <message>
        <source>ache on the surface</source>
        <translation>dumpfer Schmerz an der Oberfläche</translation>
    </message>
    <message>
        <source>burning pain</source>
        <translation>brennender Schmerz</translation>
    </message>
    <message>
        <source>burning pain on the surface</source>
        <translation>brennender Schmerz an der Oberfläche</translation>
    </message>
    <message>
        <source>deep ache</source>
        <translation>tiefer dumpfer Schmerz</translation>
    </message>
    <message>
        <source>deep burning pain</source>
        <translation>tiefer brennender Schmerz</translation>
    </message>
    <message>
        <source>deep electric pain</source>
        <translation>tiefer elektrisierender Schmerz</translation>
    </message>
    <message>
        <source>deep numbness</source>
        <translation>tiefes Taubheitsgefühl</translation>
    </message>
    <message>
        <source>deep sharp pain</source>
        <translation>tiefer stechender Schmerz</translation>
    </message>
    <message>
        <source>deep stiffness</source>
        <translation>tiefe Steifigkeit</translation>
    </message>
    <message>
        <source>deep tingling</source>
        <translation>tiefes Kribbeln</translation>
    </message>
    <message>
        <source>deep, what kind: not said</source>
        <translation>tief, Art: nicht gesagt</translation>
    </message>
    <message>
        <source>electric pain</source>
        <translation>elektrisierender Schmerz</translation>
    </message>
    <message>
        <source>electric pain on the surface</source>
        <translation>elektrisierender Schmerz an der Oberfläche</translation>
    </message>
    <message>
        <source>numbness</source>
        <translation>Taubheitsgefühl</translation>
    </message>
    <message>
        <source>numbness on the surface</source>
        <translation>Taubheitsgefühl an der Oberfläche</translation>
    </message>
    <message>
        <source>on the surface, what kind: not said</source>
        <translation>an der Oberfläche, Art: nicht gesagt</translation>
    </message>
    <message>
        <source>sharp pain</source>
        <translation>stechender Schmerz</translation>
    </message>
    <message>
        <source>sharp pain on the surface</source>
        <translation>stechender Schmerz an der Oberfläche</translation>
    </message>
    <message>
        <source>stiffness</source>
        <translation>Steifigkeit</translation>
    </message>
    <message>
        <source>stiffness on the surface</source>
        <translation>Steifigkeit an der Oberfläche</translation>
    </message>
    <message>
        <source>tingling</source>
        <translation>Kribbeln</translation>
    </message>
    <message>
        <source>tingling on the surface</source>
        <translation>Kribbeln an der Oberfläche</translation>
    </message>
    <message>
        <source>what kind: not said</source>
        <translation>Art: nicht gesagt</translation>
    </message>
    <message>
        <source>{felt}, not sure how deep</source>
        <translation>{felt}, unsicher wie tief</translation>
    </message>
    <message>
        <source>{where}: {felt}, how strong: not said</source>
        <translation>{where}: {felt}, Stärke: nicht gesagt</translation>
    </message>
    <message>
        <source>{where}: {felt}, how strong: not said, always there</source>
        <translation>{where}: {felt}, Stärke: nicht gesagt, immer da</translation>
    </message>
    <message>
        <source>{where}: {felt}, how strong: not said, comes and goes</source>
        <translation>{where}: {felt}, Stärke: nicht gesagt, kommt und geht</translation>
    </message>
    <message>
        <source>{where}: {felt}, {strength} of 10</source>
        <translation>{where}: {felt}, {strength} von 10</translation>
    </message>
    <message>
        <source>{where}: {felt}, {strength} of 10, always there</source>
        <translation>{where}: {felt}, {strength} von 10, immer da</translation>
    </message>
    <message>
        <source>{where}: {felt}, {strength} of 10, comes and goes</source>
        <translation>{where}: {felt}, {strength} von 10, kommt und geht</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>letters as in QLocale; other words in single quotes</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>English</source>
        <translation>Deutsch</translation>
    </message>
</context>
<context>
    <name>regions</name>
    <message>
        <source>(|Your )[left] Achilles tendon</source>
        <translation>(|Ihre )[linke] Achillessehne</translation>
    </message>
    <message>
        <source>(|Your )[left] big toe</source>
        <translation>Großer Zeh (des|Ihres) [linken] Fußes</translation>
    </message>
    <message>
        <source>(|Your )[left] buttock, centre</source>
        <translation>(|Ihre )[linke] Gesäßhälfte, Mitte</translation>
    </message>
    <message>
        <source>(|Your )[left] buttock, lower inner part</source>
        <translation>(|Ihre )[linke] Gesäßhälfte, unten innen</translation>
    </message>
    <message>
        <source>(|Your )[left] buttock, lower outer part</source>
        <translation>(|Ihre )[linke] Gesäßhälfte, unten außen</translation>
    </message>
    <message>
        <source>(|Your )[left] buttock, upper inner part</source>
        <translation>(|Ihre )[linke] Gesäßhälfte, oben innen</translation>
    </message>
    <message>
        <source>(|Your )[left] buttock, upper outer part</source>
        <translation>(|Ihre )[linke] Gesäßhälfte, oben außen</translation>
    </message>
    <message>
        <source>(|Your )[left] calf, lower half, inner side</source>
        <translation>(|Ihre )[linke] Wade, untere Hälfte, Innenseite</translation>
    </message>
    <message>
        <source>(|Your )[left] calf, lower half, outer side</source>
        <translation>(|Ihre )[linke] Wade, untere Hälfte, Außenseite</translation>
    </message>
    <message>
        <source>(|Your )[left] calf, upper half, inner side</source>
        <translation>(|Ihre )[linke] Wade, obere Hälfte, Innenseite</translation>
    </message>
    <message>
        <source>(|Your )[left] calf, upper half, outer side</source>
        <translation>(|Ihre )[linke] Wade, obere Hälfte, Außenseite</translation>
    </message>
    <message>
        <source>(|Your )[left] forearm, back</source>
        <translation>(|Ihr )[linker] Unterarm, Außenseite</translation>
    </message>
    <message>
        <source>(|Your )[left] forearm, palm side</source>
        <translation>(|Ihr )[linker] Unterarm, Innenseite</translation>
    </message>
    <message>
        <source>(|Your )[left] groin</source>
        <translation>(|Ihre )[linke] Leiste</translation>
    </message>
    <message>
        <source>(|Your )[left] little toe</source>
        <translation>Kleiner Zeh (des|Ihres) [linken] Fußes</translation>
    </message>
    <message>
        <source>(|Your )[left] palm and fingers</source>
        <translation>(|Ihre )[linke] Handfläche und Finger</translation>
    </message>
    <message>
        <source>(|Your )[left] shin, lower half</source>
        <translation>(|Ihr )[linkes] Schienbein, untere Hälfte</translation>
    </message>
    <message>
        <source>(|Your )[left] shin, upper half</source>
        <translation>(|Ihr )[linkes] Schienbein, obere Hälfte</translation>
    </message>
    <message>
        <source>(|Your )[left] shoulder blade</source>
        <translation>(|Ihr )[linkes] Schulterblatt</translation>
    </message>
    <message>
        <source>(|Your )[left] sit bone</source>
        <translation>(|Ihr )[linker] Sitzknochen</translation>
    </message>
    <message>
        <source>(|Your )[left] wrist, back</source>
        <translation>(|Ihr )[linkes] Handgelenk, Außenseite</translation>
    </message>
    <message>
        <source>(|Your )[left] wrist, palm side</source>
        <translation>(|Ihr )[linkes] Handgelenk, Innenseite</translation>
    </message>
    <message>
        <source>(|Your )[right] Achilles tendon</source>
        <translation>(|Ihre )[rechte] Achillessehne</translation>
    </message>
    <message>
        <source>(|Your )[right] big toe</source>
        <translation>Großer Zeh (des|Ihres) [rechten] Fußes</translation>
    </message>
    <message>
        <source>(|Your )[right] buttock, centre</source>
        <translation>(|Ihre )[rechte] Gesäßhälfte, Mitte</translation>
    </message>
    <message>
        <source>(|Your )[right] buttock, lower inner part</source>
        <translation>(|Ihre )[rechte] Gesäßhälfte, unten innen</translation>
    </message>
    <message>
        <source>(|Your )[right] buttock, lower outer part</source>
        <translation>(|Ihre )[rechte] Gesäßhälfte, unten außen</translation>
    </message>
    <message>
        <source>(|Your )[right] buttock, upper inner part</source>
        <translation>(|Ihre )[rechte] Gesäßhälfte, oben innen</translation>
    </message>
    <message>
        <source>(|Your )[right] buttock, upper outer part</source>
        <translation>(|Ihre )[rechte] Gesäßhälfte, oben außen</translation>
    </message>
    <message>
        <source>(|Your )[right] calf, lower half, inner side</source>
        <translation>(|Ihre )[rechte] Wade, untere Hälfte, Innenseite</translation>
    </message>
    <message>
        <source>(|Your )[right] calf, lower half, outer side</source>
        <translation>(|Ihre )[rechte] Wade, untere Hälfte, Außenseite</translation>
    </message>
    <message>
        <source>(|Your )[right] calf, upper half, inner side</source>
        <translation>(|Ihre )[rechte] Wade, obere Hälfte, Innenseite</translation>
    </message>
    <message>
        <source>(|Your )[right] calf, upper half, outer side</source>
        <translation>(|Ihre )[rechte] Wade, obere Hälfte, Außenseite</translation>
    </message>
    <message>
        <source>(|Your )[right] forearm, back</source>
        <translation>(|Ihr )[rechter] Unterarm, Außenseite</translation>
    </message>
    <message>
        <source>(|Your )[right] forearm, palm side</source>
        <translation>(|Ihr )[rechter] Unterarm, Innenseite</translation>
    </message>
    <message>
        <source>(|Your )[right] groin</source>
        <translation>(|Ihre )[rechte] Leiste</translation>
    </message>
    <message>
        <source>(|Your )[right] little toe</source>
        <translation>Kleiner Zeh (des|Ihres) [rechten] Fußes</translation>
    </message>
    <message>
        <source>(|Your )[right] palm and fingers</source>
        <translation>(|Ihre )[rechte] Handfläche und Finger</translation>
    </message>
    <message>
        <source>(|Your )[right] shin, lower half</source>
        <translation>(|Ihr )[rechtes] Schienbein, untere Hälfte</translation>
    </message>
    <message>
        <source>(|Your )[right] shin, upper half</source>
        <translation>(|Ihr )[rechtes] Schienbein, obere Hälfte</translation>
    </message>
    <message>
        <source>(|Your )[right] shoulder blade</source>
        <translation>(|Ihr )[rechtes] Schulterblatt</translation>
    </message>
    <message>
        <source>(|Your )[right] sit bone</source>
        <translation>(|Ihr )[rechter] Sitzknochen</translation>
    </message>
    <message>
        <source>(|Your )[right] wrist, back</source>
        <translation>(|Ihr )[rechtes] Handgelenk, Außenseite</translation>
    </message>
    <message>
        <source>(|Your )[right] wrist, palm side</source>
        <translation>(|Ihr )[rechtes] Handgelenk, Innenseite</translation>
    </message>
    <message>
        <source>(|Your )face, temple and ear, [left] side</source>
        <translation>(|Ihr )Gesicht mit Schläfe und Ohr, [linke] Seite</translation>
    </message>
    <message>
        <source>(|Your )face, temple and ear, [right] side</source>
        <translation>(|Ihr )Gesicht mit Schläfe und Ohr, [rechte] Seite</translation>
    </message>
    <message>
        <source>(|Your )forehead, [left] side</source>
        <translation>(|Ihre )Stirn, [linke] Seite</translation>
    </message>
    <message>
        <source>(|Your )forehead, [right] side</source>
        <translation>(|Ihre )Stirn, [rechte] Seite</translation>
    </message>
    <message>
        <source>(|Your )jaw, [left] side</source>
        <translation>(|Ihr )Kiefer, [linke] Seite</translation>
    </message>
    <message>
        <source>(|Your )jaw, [right] side</source>
        <translation>(|Ihr )Kiefer, [rechte] Seite</translation>
    </message>
    <message>
        <source>(|Your )low back, [left] side, just above the hip bone</source>
        <translation>(|Ihr )unterer Rücken, [linke] Seite, direkt über dem Hüftknochen</translation>
    </message>
    <message>
        <source>(|Your )low back, [left] side, lower part, beside the spine</source>
        <translation>(|Ihr )unterer Rücken, [linke] Seite, unterer Teil, neben der Wirbelsäule</translation>
    </message>
    <message>
        <source>(|Your )low back, [left] side, upper part, beside the spine</source>
        <translation>(|Ihr )unterer Rücken, [linke] Seite, oberer Teil, neben der Wirbelsäule</translation>
    </message>
    <message>
        <source>(|Your )low back, [left] side, upper part, farther out</source>
        <translation>(|Ihr )unterer Rücken, [linke] Seite, oberer Teil, weiter außen</translation>
    </message>
    <message>
        <source>(|Your )low back, [right] side, just above the hip bone</source>
        <translation>(|Ihr )unterer Rücken, [rechte] Seite, direkt über dem Hüftknochen</translation>
    </message>
    <message>
        <source>(|Your )low back, [right] side, lower part, beside the spine</source>
        <translation>(|Ihr )unterer Rücken, [rechte] Seite, unterer Teil, neben der Wirbelsäule</translation>
    </message>
    <message>
        <source>(|Your )low back, [right] side, upper part, beside the spine</source>
        <translation>(|Ihr )unterer Rücken, [rechte] Seite, oberer Teil, neben der Wirbelsäule</translation>
    </message>
    <message>
        <source>(|Your )low back, [right] side, upper part, farther out</source>
        <translation>(|Ihr )unterer Rücken, [rechte] Seite, oberer Teil, weiter außen</translation>
    </message>
    <message>
        <source>(|Your )lower belly, [left] side</source>
        <translation>(|Ihr )Unterbauch, [linke] Seite</translation>
    </message>
    <message>
        <source>(|Your )lower belly, [right] side</source>
        <translation>(|Ihr )Unterbauch, [rechte] Seite</translation>
    </message>
    <message>
        <source>(|Your )lower ribs in front, [left] side</source>
        <translation>(untere|Ihre unteren) Rippen vorn, [linke] Seite</translation>
    </message>
    <message>
        <source>(|Your )lower ribs in front, [right] side</source>
        <translation>(untere|Ihre unteren) Rippen vorn, [rechte] Seite</translation>
    </message>
    <message>
        <source>(|Your )middle back, [left] side</source>
        <translation>(|Ihr )mittlerer Rücken, [linke] Seite</translation>
    </message>
    <message>
        <source>(|Your )middle back, [right] side</source>
        <translation>(|Ihr )mittlerer Rücken, [rechte] Seite</translation>
    </message>
    <message>
        <source>(|Your )pubic area, [left] side</source>
        <translation>(|Ihr )Schambereich, [linke] Seite</translation>
    </message>
    <message>
        <source>(|Your )pubic area, [right] side</source>
        <translation>(|Ihr )Schambereich, [rechte] Seite</translation>
    </message>
    <message>
        <source>(|Your )tailbone</source>
        <translation>(|Ihr )Steißbein</translation>
    </message>
    <message>
        <source>(|Your )upper belly, [left] side</source>
        <translation>(|Ihr )Oberbauch, [linke] Seite</translation>
    </message>
    <message>
        <source>(|Your )upper belly, [right] side</source>
        <translation>(|Ihr )Oberbauch, [rechte] Seite</translation>
    </message>
    <message>
        <source>(|Your )upper chest, [left] side</source>
        <translation>(|Ihr )oberer Brustkorb, [linke] Seite</translation>
    </message>
    <message>
        <source>(|Your )upper chest, [right] side</source>
        <translation>(|Ihr )oberer Brustkorb, [rechte] Seite</translation>
    </message>
    <message>
        <source>(|Your )waist, [left] side</source>
        <translation>(|Ihre )Taille, [linke] Seite</translation>
    </message>
    <message>
        <source>(|Your )waist, [right] side</source>
        <translation>(|Ihre )Taille, [rechte] Seite</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] elbow</source>
        <translation>(|Ihr )[linker] Ellenbogen, hinten</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] hand</source>
        <translation>(|Ihr )[linker] Handrücken</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] heel</source>
        <translation>(|Ihre )[linke] Ferse, hinten</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] shoulder</source>
        <translation>(|Ihre )[linke] Schulter, hinten</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] thigh, lower third, inner side</source>
        <translation>(|Ihr )[linker] Oberschenkel, hinten, unteres Drittel, Innenseite</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] thigh, lower third, outer side</source>
        <translation>(|Ihr )[linker] Oberschenkel, hinten, unteres Drittel, Außenseite</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] thigh, middle third, inner side</source>
        <translation>(|Ihr )[linker] Oberschenkel, hinten, mittleres Drittel, Innenseite</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] thigh, middle third, outer side</source>
        <translation>(|Ihr )[linker] Oberschenkel, hinten, mittleres Drittel, Außenseite</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] thigh, upper third, inner side</source>
        <translation>(|Ihr )[linker] Oberschenkel, hinten, oberes Drittel, Innenseite</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] thigh, upper third, outer side</source>
        <translation>(|Ihr )[linker] Oberschenkel, hinten, oberes Drittel, Außenseite</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] upper arm</source>
        <translation>(|Ihr )[linker] Oberarm, hinten</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] elbow</source>
        <translation>(|Ihr )[rechter] Ellenbogen, hinten</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] hand</source>
        <translation>(|Ihr )[rechter] Handrücken</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] heel</source>
        <translation>(|Ihre )[rechte] Ferse, hinten</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] shoulder</source>
        <translation>(|Ihre )[rechte] Schulter, hinten</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] thigh, lower third, inner side</source>
        <translation>(|Ihr )[rechter] Oberschenkel, hinten, unteres Drittel, Innenseite</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] thigh, lower third, outer side</source>
        <translation>(|Ihr )[rechter] Oberschenkel, hinten, unteres Drittel, Außenseite</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] thigh, middle third, inner side</source>
        <translation>(|Ihr )[rechter] Oberschenkel, hinten, mittleres Drittel, Innenseite</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] thigh, middle third, outer side</source>
        <translation>(|Ihr )[rechter] Oberschenkel, hinten, mittleres Drittel, Außenseite</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] thigh, upper third, inner side</source>
        <translation>(|Ihr )[rechter] Oberschenkel, hinten, oberes Drittel, Innenseite</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] thigh, upper third, outer side</source>
        <translation>(|Ihr )[rechter] Oberschenkel, hinten, oberes Drittel, Außenseite</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] upper arm</source>
        <translation>(|Ihr )[rechter] Oberarm, hinten</translation>
    </message>
    <message>
        <source>Back of (the|your) head, lower part, [left] side</source>
        <translation>(|Ihr )Hinterkopf, unterer Teil, [linke] Seite</translation>
    </message>
    <message>
        <source>Back of (the|your) head, lower part, [right] side</source>
        <translation>(|Ihr )Hinterkopf, unterer Teil, [rechte] Seite</translation>
    </message>
    <message>
        <source>Back of (the|your) head, upper part, [left] side</source>
        <translation>(|Ihr )Hinterkopf, oberer Teil, [linke] Seite</translation>
    </message>
    <message>
        <source>Back of (the|your) head, upper part, [right] side</source>
        <translation>(|Ihr )Hinterkopf, oberer Teil, [rechte] Seite</translation>
    </message>
    <message>
        <source>Back of (the|your) neck, [left] side</source>
        <translation>(|Ihr )Nacken, [linke] Seite</translation>
    </message>
    <message>
        <source>Back of (the|your) neck, [right] side</source>
        <translation>(|Ihr )Nacken, [rechte] Seite</translation>
    </message>
    <message>
        <source>Back rim of (the|your) [left] hip bone</source>
        <translation>Hinterer Rand (des|Ihres) [linken] Hüftknochens</translation>
    </message>
    <message>
        <source>Back rim of (the|your) [right] hip bone</source>
        <translation>Hinterer Rand (des|Ihres) [rechten] Hüftknochens</translation>
    </message>
    <message>
        <source>Ball of (the|your) [left] foot and underside of the toes</source>
        <translation>(|Ihr )[linker] Fußballen und Unterseite der Zehen</translation>
    </message>
    <message>
        <source>Ball of (the|your) [right] foot and underside of the toes</source>
        <translation>(|Ihr )[rechter] Fußballen und Unterseite der Zehen</translation>
    </message>
    <message>
        <source>Between (the|your) legs, where a saddle touches</source>
        <translation>Zwischen (den|Ihren) Beinen, dort, wo ein Sattel aufliegt</translation>
    </message>
    <message>
        <source>Between (the|your) spine and [left] shoulder blade</source>
        <translation>Zwischen (der|Ihrer) Wirbelsäule und dem [linken] Schulterblatt</translation>
    </message>
    <message>
        <source>Between (the|your) spine and [right] shoulder blade</source>
        <translation>Zwischen (der|Ihrer) Wirbelsäule und dem [rechten] Schulterblatt</translation>
    </message>
    <message>
        <source>Bony bump below the outside of (the|your) [left] knee</source>
        <translation>Knochenhöcker außen unter (dem|Ihrem) [linken] Knie</translation>
    </message>
    <message>
        <source>Bony bump below the outside of (the|your) [right] knee</source>
        <translation>Knochenhöcker außen unter (dem|Ihrem) [rechten] Knie</translation>
    </message>
    <message>
        <source>Bony knob at the side of (the|your) [left] hip</source>
        <translation>Knochenvorsprung seitlich an (der|Ihrer) [linken] Hüfte</translation>
    </message>
    <message>
        <source>Bony knob at the side of (the|your) [right] hip</source>
        <translation>Knochenvorsprung seitlich an (der|Ihrer) [rechten] Hüfte</translation>
    </message>
    <message>
        <source>Dimple of (the|your) low back, [left] side</source>
        <translation>Grübchen (am|an Ihrem) unteren Rücken, [linke] Seite</translation>
    </message>
    <message>
        <source>Dimple of (the|your) low back, [right] side</source>
        <translation>Grübchen (am|an Ihrem) unteren Rücken, [rechte] Seite</translation>
    </message>
    <message>
        <source>Flat bone at the base of (the|your) spine, [left] half</source>
        <translation>(|Ihr )Kreuzbein, [linke] Hälfte</translation>
    </message>
    <message>
        <source>Flat bone at the base of (the|your) spine, [right] half</source>
        <translation>(|Ihr )Kreuzbein, [rechte] Hälfte</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] ankle</source>
        <translation>(|Ihr )[linkes] Fußgelenk, vorn</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] elbow</source>
        <translation>(|Ihre )[linke] Ellenbeuge</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] hip bone</source>
        <translation>(|Ihr )[linker] Hüftknochen, vorn</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] knee</source>
        <translation>(|Ihr )[linkes] Knie, vorn</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] shoulder</source>
        <translation>(|Ihre )[linke] Schulter, vorn</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] thigh, lower half</source>
        <translation>(|Ihr )[linker] Oberschenkel, vorn, untere Hälfte</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] thigh, upper half</source>
        <translation>(|Ihr )[linker] Oberschenkel, vorn, obere Hälfte</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] upper arm</source>
        <translation>(|Ihr )[linker] Oberarm, vorn</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] ankle</source>
        <translation>(|Ihr )[rechtes] Fußgelenk, vorn</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] elbow</source>
        <translation>(|Ihre )[rechte] Ellenbeuge</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] hip bone</source>
        <translation>(|Ihr )[rechter] Hüftknochen, vorn</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] knee</source>
        <translation>(|Ihr )[rechtes] Knie, vorn</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] shoulder</source>
        <translation>(|Ihre )[rechte] Schulter, vorn</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] thigh, lower half</source>
        <translation>(|Ihr )[rechter] Oberschenkel, vorn, untere Hälfte</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] thigh, upper half</source>
        <translation>(|Ihr )[rechter] Oberschenkel, vorn, obere Hälfte</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] upper arm</source>
        <translation>(|Ihr )[rechter] Oberarm, vorn</translation>
    </message>
    <message>
        <source>Front of (the|your) neck, [left] side</source>
        <translation>(|Ihr )Hals vorn, [linke] Seite</translation>
    </message>
    <message>
        <source>Front of (the|your) neck, [right] side</source>
        <translation>(|Ihr )Hals vorn, [rechte] Seite</translation>
    </message>
    <message>
        <source>Gap between the big and second toe of (the|your) [left] foot</source>
        <translation>Zwischen dem großen und dem zweiten Zeh (des|Ihres) [linken] Fußes</translation>
    </message>
    <message>
        <source>Gap between the big and second toe of (the|your) [right] foot</source>
        <translation>Zwischen dem großen und dem zweiten Zeh (des|Ihres) [rechten] Fußes</translation>
    </message>
    <message>
        <source>Hollow behind (the|your) [left] knee</source>
        <translation>(|Ihre )[linke] Kniekehle</translation>
    </message>
    <message>
        <source>Hollow behind (the|your) [right] knee</source>
        <translation>(|Ihre )[rechte] Kniekehle</translation>
    </message>
    <message>
        <source>Inner arch of (the|your) [left] sole</source>
        <translation>(|Ihre )[linke] Fußsohle, inneres Gewölbe</translation>
    </message>
    <message>
        <source>Inner arch of (the|your) [right] sole</source>
        <translation>(|Ihre )[rechte] Fußsohle, inneres Gewölbe</translation>
    </message>
    <message>
        <source>Inner edge of (the|your) [left] foot</source>
        <translation>Innenkante (des|Ihres) [linken] Fußes</translation>
    </message>
    <message>
        <source>Inner edge of (the|your) [right] foot</source>
        <translation>Innenkante (des|Ihres) [rechten] Fußes</translation>
    </message>
    <message>
        <source>Inside of (the|your) [left] ankle</source>
        <translation>(|Ihr )[linker] Innenknöchel</translation>
    </message>
    <message>
        <source>Inside of (the|your) [left] knee</source>
        <translation>(|Ihr )[linkes] Knie, Innenseite</translation>
    </message>
    <message>
        <source>Inside of (the|your) [left] lower leg, lower half</source>
        <translation>(|Ihr )[linker] Unterschenkel, Innenseite, untere Hälfte</translation>
    </message>
    <message>
        <source>Inside of (the|your) [left] lower leg, upper half</source>
        <translation>(|Ihr )[linker] Unterschenkel, Innenseite, obere Hälfte</translation>
    </message>
    <message>
        <source>Inside of (the|your) [left] thigh, lower half</source>
        <translation>(|Ihr )[linker] Oberschenkel, Innenseite, untere Hälfte</translation>
    </message>
    <message>
        <source>Inside of (the|your) [left] thigh, upper half</source>
        <translation>(|Ihr )[linker] Oberschenkel, Innenseite, obere Hälfte</translation>
    </message>
    <message>
        <source>Inside of (the|your) [right] ankle</source>
        <translation>(|Ihr )[rechter] Innenknöchel</translation>
    </message>
    <message>
        <source>Inside of (the|your) [right] knee</source>
        <translation>(|Ihr )[rechtes] Knie, Innenseite</translation>
    </message>
    <message>
        <source>Inside of (the|your) [right] lower leg, lower half</source>
        <translation>(|Ihr )[rechter] Unterschenkel, Innenseite, untere Hälfte</translation>
    </message>
    <message>
        <source>Inside of (the|your) [right] lower leg, upper half</source>
        <translation>(|Ihr )[rechter] Unterschenkel, Innenseite, obere Hälfte</translation>
    </message>
    <message>
        <source>Inside of (the|your) [right] thigh, lower half</source>
        <translation>(|Ihr )[rechter] Oberschenkel, Innenseite, untere Hälfte</translation>
    </message>
    <message>
        <source>Inside of (the|your) [right] thigh, upper half</source>
        <translation>(|Ihr )[rechter] Oberschenkel, Innenseite, obere Hälfte</translation>
    </message>
    <message>
        <source>Middle three toes of (the|your) [left] foot</source>
        <translation>Mittlere drei Zehen (des|Ihres) [linken] Fußes</translation>
    </message>
    <message>
        <source>Middle three toes of (the|your) [right] foot</source>
        <translation>Mittlere drei Zehen (des|Ihres) [rechten] Fußes</translation>
    </message>
    <message>
        <source>Outer edge of (the|your) [left] foot</source>
        <translation>Außenkante (des|Ihres) [linken] Fußes</translation>
    </message>
    <message>
        <source>Outer edge of (the|your) [right] foot</source>
        <translation>Außenkante (des|Ihres) [rechten] Fußes</translation>
    </message>
    <message>
        <source>Outer half of (the|your) [left] sole</source>
        <translation>(|Ihre )[linke] Fußsohle, äußere Hälfte</translation>
    </message>
    <message>
        <source>Outer half of (the|your) [right] sole</source>
        <translation>(|Ihre )[rechte] Fußsohle, äußere Hälfte</translation>
    </message>
    <message>
        <source>Outside of (the|your) [left] ankle</source>
        <translation>(|Ihr )[linker] Außenknöchel</translation>
    </message>
    <message>
        <source>Outside of (the|your) [left] knee</source>
        <translation>(|Ihr )[linkes] Knie, Außenseite</translation>
    </message>
    <message>
        <source>Outside of (the|your) [left] lower leg, lower half</source>
        <translation>(|Ihr )[linker] Unterschenkel, Außenseite, untere Hälfte</translation>
    </message>
    <message>
        <source>Outside of (the|your) [left] lower leg, upper half</source>
        <translation>(|Ihr )[linker] Unterschenkel, Außenseite, obere Hälfte</translation>
    </message>
    <message>
        <source>Outside of (the|your) [left] thigh, lower half</source>
        <translation>(|Ihr )[linker] Oberschenkel, Außenseite, untere Hälfte</translation>
    </message>
    <message>
        <source>Outside of (the|your) [left] thigh, upper half</source>
        <translation>(|Ihr )[linker] Oberschenkel, Außenseite, obere Hälfte</translation>
    </message>
    <message>
        <source>Outside of (the|your) [right] ankle</source>
        <translation>(|Ihr )[rechter] Außenknöchel</translation>
    </message>
    <message>
        <source>Outside of (the|your) [right] knee</source>
        <translation>(|Ihr )[rechtes] Knie, Außenseite</translation>
    </message>
    <message>
        <source>Outside of (the|your) [right] lower leg, lower half</source>
        <translation>(|Ihr )[rechter] Unterschenkel, Außenseite, untere Hälfte</translation>
    </message>
    <message>
        <source>Outside of (the|your) [right] lower leg, upper half</source>
        <translation>(|Ihr )[rechter] Unterschenkel, Außenseite, obere Hälfte</translation>
    </message>
    <message>
        <source>Outside of (the|your) [right] thigh, lower half</source>
        <translation>(|Ihr )[rechter] Oberschenkel, Außenseite, untere Hälfte</translation>
    </message>
    <message>
        <source>Outside of (the|your) [right] thigh, upper half</source>
        <translation>(|Ihr )[rechter] Oberschenkel, Außenseite, obere Hälfte</translation>
    </message>
    <message>
        <source>Side of (the|your) [left] hip, above the bony knob</source>
        <translation>(|Ihre )[linke] Hüfte, seitlich, über dem Knochenvorsprung</translation>
    </message>
    <message>
        <source>Side of (the|your) [right] hip, above the bony knob</source>
        <translation>(|Ihre )[rechte] Hüfte, seitlich, über dem Knochenvorsprung</translation>
    </message>
    <message>
        <source>Top of (the|your) [left] foot, inner side</source>
        <translation>(|Ihr )[linker] Fußrücken, Innenseite</translation>
    </message>
    <message>
        <source>Top of (the|your) [left] foot, outer side</source>
        <translation>(|Ihr )[linker] Fußrücken, Außenseite</translation>
    </message>
    <message>
        <source>Top of (the|your) [right] foot, inner side</source>
        <translation>(|Ihr )[rechter] Fußrücken, Innenseite</translation>
    </message>
    <message>
        <source>Top of (the|your) [right] foot, outer side</source>
        <translation>(|Ihr )[rechter] Fußrücken, Außenseite</translation>
    </message>
    <message>
        <source>Underside of (the|your) [left] heel</source>
        <translation>(|Ihre )[linke] Ferse, Unterseite</translation>
    </message>
    <message>
        <source>Underside of (the|your) [right] heel</source>
        <translation>(|Ihre )[rechte] Ferse, Unterseite</translation>
    </message>
</context>
<context>
    <name>safety</name>
    <message>
        <source>A burning band or rash should be seen within three days.</source>
        <translation>Ein brennender Streifen oder ein Ausschlag sollte innerhalb von drei Tagen ärztlich angesehen werden.</translation>
    </message>
    <message>
        <source>A hot, swollen joint with fever needs to be seen today.</source>
        <translation>Ein heißes, geschwollenes Gelenk mit Fieber muss heute noch ärztlich angesehen werden.</translation>
    </message>
    <message>
        <source>After an injury like this the bone should be checked before any massage.</source>
        <translation>Nach einer solchen Verletzung sollte der Knochen untersucht werden, bevor massiert wird.</translation>
    </message>
    <message>
        <source>Because of your history, please have this pain checked before we work on it.</source>
        <translation>Bitte lassen Sie diesen Schmerz wegen Ihrer Vorgeschichte ärztlich abklären, bevor wir daran arbeiten.</translation>
    </message>
    <message>
        <source>Both legs, or the other leg: please go to an emergency department at once if your legs turn numb or weak, if feeling changes between your legs, or if bladder or bowel change.</source>
        <translation>Beide Beine oder das andere Bein: Bitte gehen Sie sofort in eine Notaufnahme, wenn die Beine taub oder schwach werden, wenn sich zwischen den Beinen etwas anders anfühlt oder wenn sich an Blase oder Darm etwas ändert.</translation>
    </message>
    <message>
        <source>Numb or burning feet on both sides should be discussed with your doctor.</source>
        <translation>Über taube oder brennende Füße auf beiden Seiten sollten Sie mit Ihrer Ärztin oder Ihrem Arzt sprechen.</translation>
    </message>
    <message>
        <source>Please ask your doctor to check the circulation in your legs.</source>
        <translation>Bitte lassen Sie die Durchblutung Ihrer Beine ärztlich prüfen.</translation>
    </message>
    <message>
        <source>Please call your therapist now. Shortness of breath or chest pain needs help at once.</source>
        <translation>Bitte rufen Sie jetzt Ihre Therapeutin oder Ihren Therapeuten. Atemnot oder Schmerzen in der Brust brauchen sofort Hilfe.</translation>
    </message>
    <message>
        <source>Please have this checked medically before treatment.</source>
        <translation>Bitte lassen Sie das vor der Behandlung ärztlich abklären.</translation>
    </message>
    <message>
        <source>Please have this leg checked today before any treatment.</source>
        <translation>Bitte lassen Sie dieses Bein heute noch untersuchen, bevor es behandelt wird.</translation>
    </message>
    <message>
        <source>Please mention the leg symptoms to your doctor.</source>
        <translation>Bitte sprechen Sie mit Ihrer Ärztin oder Ihrem Arzt über die Beschwerden in den Beinen.</translation>
    </message>
    <message>
        <source>Please mention the morning stiffness and night pain to your doctor.</source>
        <translation>Bitte sprechen Sie mit Ihrer Ärztin oder Ihrem Arzt über die Steifheit am Morgen und die Schmerzen in der Nacht.</translation>
    </message>
    <message>
        <source>Tell me at once about new calf pain or swelling.</source>
        <translation>Sagen Sie mir bitte sofort, wenn die Wade neu schmerzt oder anschwillt.</translation>
    </message>
    <message>
        <source>Tell me if you cannot feel my hands clearly.</source>
        <translation>Sagen Sie mir bitte, wenn Sie meine Hände nicht deutlich spüren.</translation>
    </message>
    <message>
        <source>The leg needs emergency care now.</source>
        <translation>Das Bein braucht jetzt sofort ärztliche Hilfe.</translation>
    </message>
    <message>
        <source>These symptoms need to be checked in an emergency department today, even if they seem mild.</source>
        <translation>Diese Beschwerden müssen heute noch in einer Notaufnahme untersucht werden, auch wenn sie Ihnen leicht vorkommen.</translation>
    </message>
    <message>
        <source>This kind of pain needs a medical check before treatment.</source>
        <translation>Diese Art von Schmerz sollte ärztlich untersucht werden, bevor wir behandeln.</translation>
    </message>
    <message>
        <source>This needs emergency care now.</source>
        <translation>Das braucht jetzt sofort ärztliche Hilfe.</translation>
    </message>
    <message>
        <source>Today we work gently and stop if symptoms spread down the leg.</source>
        <translation>Heute arbeiten wir sanft und hören auf, wenn sich die Beschwerden im Bein weiter nach unten ausbreiten.</translation>
    </message>
    <message>
        <source>We need to call an ambulance now.</source>
        <translation>Wir müssen jetzt einen Rettungswagen rufen.</translation>
    </message>
    <message>
        <source>We will use lighter pressure because of your medicine.</source>
        <translation>Wegen Ihrer Medikamente arbeiten wir heute mit weniger Druck.</translation>
    </message>
    <message>
        <source>Weakness that is new or getting worse needs medical advice today.</source>
        <translation>Eine Schwäche, die neu ist oder zunimmt, sollte heute noch ärztlich beurteilt werden.</translation>
    </message>
    <message>
        <source>With a fever, an infection or feeling ill, please see a doctor today before any massage.</source>
        <translation>Mit Fieber, einer Infektion oder wenn Sie sich krank fühlen, gehen Sie bitte heute noch zum Arzt, vor jeder Massage.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Back</source>
        <translation>Hinten</translation>
    </message>
    <message>
        <source>Body map. {seen}, {figure}</source>
        <translation>Körperbild. {seen}, {figure}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Clear this part?</source>
        <translation>Diese Stelle wieder löschen?</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Vorn</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Linke Seite</translation>
    </message>
    <message>
        <source>Left sole</source>
        <translation>Linke Sohle</translation>
    </message>
    <message>
        <source>Mark or clear</source>
        <translation>Markieren oder löschen</translation>
    </message>
    <message>
        <source>Page Down and Page Up go from region to region, Space marks or clears one, plus and minus zoom, the arrow keys move the picture.</source>
        <translation>Mit Bild ab und Bild auf gehen Sie von Stelle zu Stelle, die Leertaste markiert oder löscht, Plus und Minus vergrößern und verkleinern, die Pfeiltasten verschieben das Bild.</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Rechte Seite</translation>
    </message>
    <message>
        <source>Right sole</source>
        <translation>Rechte Sohle</translation>
    </message>
    <message>
        <source>Seen from behind</source>
        <translation>Von hinten gesehen</translation>
    </message>
    <message>
        <source>Seen from the client&apos;s left</source>
        <translation>Von der linken Körperseite gesehen</translation>
    </message>
    <message>
        <source>Seen from the client&apos;s right</source>
        <translation>Von der rechten Körperseite gesehen</translation>
    </message>
    <message>
        <source>Seen from the front</source>
        <translation>Von vorn gesehen</translation>
    </message>
    <message>
        <source>Sole of the left foot</source>
        <translation>Sohle des linken Fußes</translation>
    </message>
    <message>
        <source>Sole of the right foot</source>
        <translation>Sohle des rechten Fußes</translation>
    </message>
    <message>
        <source>YOUR LEFT</source>
        <translation>IHRE LINKE SEITE</translation>
    </message>
    <message>
        <source>YOUR LEFT side</source>
        <translation>IHRE LINKE SEITE</translation>
    </message>
    <message>
        <source>YOUR LEFT sole</source>
        <translation>IHRE LINKE FUSSSOHLE</translation>
    </message>
    <message>
        <source>YOUR RIGHT</source>
        <translation>IHRE RECHTE SEITE</translation>
    </message>
    <message>
        <source>YOUR RIGHT side</source>
        <translation>IHRE RECHTE SEITE</translation>
    </message>
    <message>
        <source>YOUR RIGHT sole</source>
        <translation>IHRE RECHTE FUSSSOHLE</translation>
    </message>
    <message>
        <source>ache</source>
        <translation>dumpf</translation>
    </message>
    <message>
        <source>burning</source>
        <translation>brennend</translation>
    </message>
    <message>
        <source>comes and goes</source>
        <translation>kommt und geht</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>immer da</translation>
    </message>
    <message>
        <source>deep</source>
        <translation>tief</translation>
    </message>
    <message>
        <source>dull, sore, heavy</source>
        <translation>drückend, wund, schwer</translation>
    </message>
    <message>
        <source>electric</source>
        <translation>elektrisierend</translation>
    </message>
    <message>
        <source>female figure</source>
        <translation>weibliche Figur</translation>
    </message>
    <message>
        <source>hot, stinging</source>
        <translation>heiß, beißend</translation>
    </message>
    <message>
        <source>less feeling than usual</source>
        <translation>weniger Gefühl als sonst</translation>
    </message>
    <message>
        <source>male figure</source>
        <translation>männliche Figur</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>neutral figure</source>
        <translation>neutrale Figur</translation>
    </message>
    <message>
        <source>not sure how deep</source>
        <translation>unsicher wie tief</translation>
    </message>
    <message>
        <source>numb</source>
        <translation>taub</translation>
    </message>
    <message>
        <source>on the surface</source>
        <translation>an der Oberfläche</translation>
    </message>
    <message>
        <source>pins and needles</source>
        <translation>wie Ameisenlaufen</translation>
    </message>
    <message>
        <source>sharp</source>
        <translation>stechend</translation>
    </message>
    <message>
        <source>shooting, like a shock</source>
        <translation>einschießend, wie ein Stromschlag</translation>
    </message>
    <message>
        <source>stabbing, like a knife</source>
        <translation>spitz, wie ein Messerstich</translation>
    </message>
    <message>
        <source>stiff</source>
        <translation>steif</translation>
    </message>
    <message>
        <source>tight, hard to move</source>
        <translation>verspannt, schwer zu bewegen</translation>
    </message>
    <message>
        <source>tingling</source>
        <translation>kribbelnd</translation>
    </message>
</context>
</TS>
