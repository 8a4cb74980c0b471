<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
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
            <numerusform>%n % del recorrido</numerusform>
            <numerusform>%n % del recorrido</numerusform>
        </translation>
    </message>
    <message>
        <source>0 is no pain at all, 10 is the strongest you can imagine.</source>
        <translation>0 es nada de dolor; 10, el más fuerte que pueda imaginar.</translation>
    </message>
    <message>
        <source>A calf is swollen, warm or red</source>
        <translation>Una pantorrilla está hinchada, caliente o roja</translation>
    </message>
    <message>
        <source>A fall, a blow or an accident not long ago</source>
        <translation>Una caída, un golpe o un accidente hace poco</translation>
    </message>
    <message>
        <source>A few days</source>
        <translation>Unos días</translation>
    </message>
    <message>
        <source>A few questions about how you feel. They take about three minutes.</source>
        <translation>Unas preguntas sobre cómo se siente. Llevan unos tres minutos.</translation>
    </message>
    <message>
        <source>A few weeks</source>
        <translation>Unas semanas</translation>
    </message>
    <message>
        <source>A figure waves with its left hand</source>
        <translation>Una figura saluda con la mano izquierda</translation>
    </message>
    <message>
        <source>A figure waves with its right hand</source>
        <translation>Una figura saluda con la mano derecha</translation>
    </message>
    <message>
        <source>A leg gives way under me</source>
        <translation>Una pierna me falla</translation>
    </message>
    <message>
        <source>A leg is cold and pale</source>
        <translation>Una pierna está fría y pálida</translation>
    </message>
    <message>
        <source>A leg is very tight after an injury</source>
        <translation>Una pierna está muy dura y tensa después de una lesión</translation>
    </message>
    <message>
        <source>A light touch</source>
        <translation>Un roce ligero</translation>
    </message>
    <message>
        <source>A mark that was rubbed out</source>
        <translation>Una marca que se ha borrado</translation>
    </message>
    <message>
        <source>A pause</source>
        <translation>Una pausa</translation>
    </message>
    <message>
        <source>A sudden, tearing pain in my back or belly</source>
        <translation>Un dolor repentino, como un desgarro, en la espalda o el vientre</translation>
    </message>
    <message>
        <source>Always there</source>
        <translation>Todo el tiempo</translation>
    </message>
    <message>
        <source>An operation, a plaster cast or a long time in bed not long ago</source>
        <translation>Una operación, una escayola o mucho tiempo en cama hace poco</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Before you hand the tablet back</source>
        <translation>Antes de devolver la tableta</translation>
    </message>
    <message>
        <source>Bending backward</source>
        <translation>Inclinarse hacia atrás</translation>
    </message>
    <message>
        <source>Bending forward</source>
        <translation>Inclinarse hacia delante</translation>
    </message>
    <message>
        <source>Both legs hurt, and that is new</source>
        <translation>Me duelen las dos piernas, y eso es nuevo</translation>
    </message>
    <message>
        <source>Brittle bones, or cortisone for a long time</source>
        <translation>Huesos frágiles, o cortisona durante mucho tiempo</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change where it hurts</source>
        <translation>Cambiar dónde duele</translation>
    </message>
    <message>
        <source>Change: {mark}</source>
        <translation>Cambiar: {mark}</translation>
    </message>
    <message>
        <source>Choose parts of the body from a list</source>
        <translation>Elegir partes del cuerpo en una lista</translation>
    </message>
    <message>
        <source>Climbing stairs</source>
        <translation>Subir escaleras</translation>
    </message>
    <message>
        <source>Comes and goes</source>
        <translation>Va y viene</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Coughing or sneezing</source>
        <translation>Toser o estornudar</translation>
    </message>
    <message>
        <source>Crossing my legs</source>
        <translation>Cruzar las piernas</translation>
    </message>
    <message>
        <source>Deep inside</source>
        <translation>En lo profundo</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Borrar la última cifra</translation>
    </message>
    <message>
        <source>Did it begin suddenly?</source>
        <translation>¿Empezó de repente?</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Distinto</translation>
    </message>
    <message>
        <source>Does anything hurt today?</source>
        <translation>¿Le duele algo hoy?</translation>
    </message>
    <message>
        <source>Does the skin between your legs, where a saddle would touch, feel numb or different?</source>
        <translation>¿Nota la piel entre las piernas, donde se apoya un sillín, adormecida o distinta?</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Más abajo</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>Draw on the body where it hurts.</source>
        <translation>Dibuje en el cuerpo dónde le duele.</translation>
    </message>
    <message>
        <source>Emergency answer</source>
        <translation>Respuesta de urgencia</translation>
    </message>
    <message>
        <source>Enter the PIN instead</source>
        <translation>Introducir el PIN en su lugar</translation>
    </message>
    <message>
        <source>Enter the recovery code that was kept when the PIN was chosen.</source>
        <translation>Introduzca el código de recuperación que se guardó al elegir el PIN.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Everything told so far is kept.</source>
        <translation>Todo hasta aquí está guardado.</translation>
    </message>
    <message>
        <source>Everything you told is kept.</source>
        <translation>Todo está guardado.</translation>
    </message>
    <message>
        <source>Everything you told is kept. Please give the tablet to your therapist.</source>
        <translation>Todo está guardado. Por favor, entregue la tableta a su terapeuta.</translation>
    </message>
    <message>
        <source>Fever, chills, or feeling ill</source>
        <translation>Fiebre, escalofríos o me siento enfermo</translation>
    </message>
    <message>
        <source>First answer about your side</source>
        <translation>Responda primero sobre el lado</translation>
    </message>
    <message>
        <source>For your therapist</source>
        <translation>Para su terapeuta</translation>
    </message>
    <message>
        <source>Has feeling during sex changed since this began?</source>
        <translation>¿Ha cambiado lo que siente en las relaciones íntimas desde que esto empezó?</translation>
    </message>
    <message>
        <source>How deep is it?</source>
        <translation>¿A qué profundidad está?</translation>
    </message>
    <message>
        <source>How large should the words be?</source>
        <translation>¿De qué tamaño quiere las letras?</translation>
    </message>
    <message>
        <source>How long has it been like this?</source>
        <translation>¿Desde cuándo está así?</translation>
    </message>
    <message>
        <source>How strong is it?</source>
        <translation>¿Qué intensidad tiene?</translation>
    </message>
    <message>
        <source>I am pregnant, or gave birth not long ago</source>
        <translation>Estoy embarazada, o he dado a luz hace poco</translation>
    </message>
    <message>
        <source>I cannot put my weight on a leg</source>
        <translation>No puedo apoyarme en una pierna</translation>
    </message>
    <message>
        <source>I cannot tell</source>
        <translation>no sabría decirlo</translation>
    </message>
    <message>
        <source>I have diabetes</source>
        <translation>Tengo diabetes</translation>
    </message>
    <message>
        <source>I have lost weight without wanting to</source>
        <translation>He adelgazado sin querer</translation>
    </message>
    <message>
        <source>I have or had cancer</source>
        <translation>Tengo o he tenido cáncer</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Lo he leído</translation>
    </message>
    <message>
        <source>I smoke</source>
        <translation>Fumo</translation>
    </message>
    <message>
        <source>I take blood thinners, or bleed easily</source>
        <translation>Tomo anticoagulantes, o sangro con facilidad</translation>
    </message>
    <message>
        <source>I take hormones, or once had a blood clot</source>
        <translation>Tomo hormonas, o he tenido alguna vez un coágulo</translation>
    </message>
    <message>
        <source>I tapped that by mistake</source>
        <translation>Lo toqué por error</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation>Prefiero no decirlo</translation>
    </message>
    <message>
        <source>If nobody comes, call {number}.</source>
        <translation>Si no viene nadie, llame al {number}.</translation>
    </message>
    <message>
        <source>Is a leg or foot weaker than usual?</source>
        <translation>¿Tiene una pierna o un pie más débil de lo normal?</translation>
    </message>
    <message>
        <source>Is any of this so at the moment?</source>
        <translation>¿Le pasa algo de esto en este momento?</translation>
    </message>
    <message>
        <source>Is any of this true for you?</source>
        <translation>¿Le pasa algo de esto?</translation>
    </message>
    <message>
        <source>Is anything new when you use the toilet: trouble starting, leaking, or not feeling it?</source>
        <translation>¿Hay algo nuevo cuando va al baño: le cuesta empezar, tiene pérdidas o no lo nota?</translation>
    </message>
    <message>
        <source>Is it always there?</source>
        <translation>¿Está siempre ahí?</translation>
    </message>
    <message>
        <source>Is it the same as last time?</source>
        <translation>¿Es igual que la última vez?</translation>
    </message>
    <message>
        <source>Is that your LEFT side?</source>
        <translation>¿Es ese su lado IZQUIERDO?</translation>
    </message>
    <message>
        <source>Is that your RIGHT side?</source>
        <translation>¿Es ese su lado DERECHO?</translation>
    </message>
    <message>
        <source>Is this correct?</source>
        <translation>¿Está bien así?</translation>
    </message>
    <message>
        <source>Is this so?</source>
        <translation>¿Es así?</translation>
    </message>
    <message>
        <source>Leaning forward</source>
        <translation>Apoyarse hacia delante</translation>
    </message>
    <message>
        <source>Let the client go on</source>
        <translation>Dejar que la persona siga</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Lying down</source>
        <translation>Tumbarse</translation>
    </message>
    <message>
        <source>Lying on my side</source>
        <translation>Tumbarse de lado</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>Hay más abajo</translation>
    </message>
    <message>
        <source>More than a year</source>
        <translation>Más de un año</translation>
    </message>
    <message>
        <source>More than three months</source>
        <translation>Más de tres meses</translation>
    </message>
    <message>
        <source>Much the same</source>
        <translation>Más o menos igual</translation>
    </message>
    <message>
        <source>My foot catches or slaps when I walk</source>
        <translation>El pie se me engancha o golpea el suelo al caminar</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No to all of these</source>
        <translation>No a todo</translation>
    </message>
    <message>
        <source>No, as strong as ever</source>
        <translation>No, con la fuerza de siempre</translation>
    </message>
    <message>
        <source>No, it is my LEFT side</source>
        <translation>No, es mi lado IZQUIERDO</translation>
    </message>
    <message>
        <source>No, it is my RIGHT side</source>
        <translation>No, es mi lado DERECHO</translation>
    </message>
    <message>
        <source>No, nothing hurts today</source>
        <translation>No, hoy no me duele nada</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Nada de esto</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>No lo sé</translation>
    </message>
    <message>
        <source>Nothing hurts today.</source>
        <translation>Hoy no le duele nada.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>On the surface</source>
        <translation>En la superficie</translation>
    </message>
    <message>
        <source>One to three months</source>
        <translation>De uno a tres meses</translation>
    </message>
    <message>
        <source>PIN forgotten?</source>
        <translation>¿Ha olvidado el PIN?</translation>
    </message>
    <message>
        <source>Pain at night that no position eases</source>
        <translation>Dolor por la noche que no se alivia en ninguna postura</translation>
    </message>
    <message>
        <source>Parts of the body</source>
        <translation>Partes del cuerpo</translation>
    </message>
    <message>
        <source>Please call your therapist now.</source>
        <translation>Por favor, llame ahora a su terapeuta.</translation>
    </message>
    <message>
        <source>Please enter the PIN.</source>
        <translation>Introduzca el PIN.</translation>
    </message>
    <message>
        <source>Please give the tablet back to your therapist.</source>
        <translation>Por favor, devuelva la tableta a su terapeuta.</translation>
    </message>
    <message>
        <source>Please look at the picture and read each line.</source>
        <translation>Por favor, mire la imagen y lea cada línea.</translation>
    </message>
    <message>
        <source>Please talk about this with your therapist now.</source>
        <translation>Por favor, hable de esto ahora con su terapeuta.</translation>
    </message>
    <message>
        <source>Putting on shoes or socks</source>
        <translation>Ponerse los zapatos o los calcetines</translation>
    </message>
    <message>
        <source>Questions about feeling and strength</source>
        <translation>Preguntas sobre la sensibilidad y la fuerza</translation>
    </message>
    <message>
        <source>Rub over what should go.</source>
        <translation>Pase por encima de lo que haya que quitar.</translation>
    </message>
    <message>
        <source>Short of breath, chest pain, faint, or coughing blood</source>
        <translation>Falta de aire, dolor en el pecho, desmayo o tos con sangre</translation>
    </message>
    <message>
        <source>Show them this screen.</source>
        <translation>Enséñele esta pantalla.</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Estar sentado</translation>
    </message>
    <message>
        <source>Sitting down</source>
        <translation>Sentarse</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Estar de pie</translation>
    </message>
    <message>
        <source>Standing still</source>
        <translation>Pararse y quedarse de pie</translation>
    </message>
    <message>
        <source>Start from this picture and change what is different.</source>
        <translation>Empezar con esta imagen y cambiar lo que sea distinto.</translation>
    </message>
    <message>
        <source>Start with an empty body.</source>
        <translation>Empezar con un cuerpo sin marcas.</translation>
    </message>
    <message>
        <source>Still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>Take the tablet back</source>
        <translation>Recoger la tableta</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>Tocar</translation>
    </message>
    <message>
        <source>Tap all that are true for you.</source>
        <translation>Toque todo lo que le pase.</translation>
    </message>
    <message>
        <source>Tap the part that hurts. Tap it again to clear it.</source>
        <translation>Toque la parte que le duele. Tóquela otra vez para borrarla.</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Gracias</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Ese no es el PIN.</translation>
    </message>
    <message>
        <source>That is not the recovery code.</source>
        <translation>Ese no es el código de recuperación.</translation>
    </message>
    <message>
        <source>The PIN was wrong too often.</source>
        <translation>Demasiados intentos.</translation>
    </message>
    <message>
        <source>The practice: {number}</source>
        <translation>La consulta: {number}</translation>
    </message>
    <message>
        <source>Therapist</source>
        <translation>Terapeuta</translation>
    </message>
    <message>
        <source>They matter for your safety. Only your therapist sees the answers.</source>
        <translation>Son importantes para su seguridad. Solo su terapeuta ve las respuestas.</translation>
    </message>
    <message>
        <source>This is what you showed at your last visit.</source>
        <translation>Esto es lo que mostró en su última visita.</translation>
    </message>
    <message>
        <source>This was not kept; what came before is safe. Please show it to your therapist.</source>
        <translation>Esto no se ha guardado; lo anterior está a salvo. Por favor, enséñeselo a su terapeuta.</translation>
    </message>
    <message>
        <source>Tick the parts that hurt.</source>
        <translation>Marque las partes que le duelen.</translation>
    </message>
    <message>
        <source>Told at {time}, not yet seen by you:</source>
        <translation>Indicado a las {time}, usted aún no lo ha visto:</translation>
    </message>
    <message>
        <source>Told at {time}, then taken back:</source>
        <translation>Indicado a las {time}, luego retirado:</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Inténtelo de nuevo en %n segundo.</numerusform>
            <numerusform>Inténtelo de nuevo en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn the body to one side</source>
        <translation>Girar el cuerpo hacia un lado</translation>
    </message>
    <message>
        <source>Turn the body to the other side</source>
        <translation>Girar el cuerpo hacia el otro lado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Más arriba</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>Caminar</translation>
    </message>
    <message>
        <source>Walking about</source>
        <translation>Caminar un poco</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Le damos la bienvenida</translation>
    </message>
    <message>
        <source>What does it feel like?</source>
        <translation>¿Qué siente?</translation>
    </message>
    <message>
        <source>What makes it better?</source>
        <translation>¿Qué lo alivia?</translation>
    </message>
    <message>
        <source>What makes it worse?</source>
        <translation>¿Qué lo empeora?</translation>
    </message>
    <message>
        <source>Whether anything hurts today: not said.</source>
        <translation>Si hoy duele algo: no indicado.</translation>
    </message>
    <message>
        <source>Which language do you read best?</source>
        <translation>¿En qué idioma lee mejor?</translation>
    </message>
    <message>
        <source>Words at {percent} percent</source>
        <translation>Letras al {percent} por ciento</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Yes, I will show where</source>
        <translation>Sí, voy a mostrar dónde</translation>
    </message>
    <message>
        <source>Yes, and it stays the same</source>
        <translation>Sí, y sigue igual</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Sí, seguir</translation>
    </message>
    <message>
        <source>Yes, my LEFT side</source>
        <translation>Sí, mi lado IZQUIERDO</translation>
    </message>
    <message>
        <source>Yes, my RIGHT side</source>
        <translation>Sí, mi lado DERECHO</translation>
    </message>
    <message>
        <source>Yes, new or getting worse</source>
        <translation>Sí, es nuevo o va a peor</translation>
    </message>
    <message>
        <source>Yes, this is correct</source>
        <translation>Sí, está bien así</translation>
    </message>
    <message>
        <source>You marked nothing on the body.</source>
        <translation>No ha marcado nada en el cuerpo.</translation>
    </message>
    <message>
        <source>You told us, at {time}:</source>
        <translation>Usted lo indicó a las {time}:</translation>
    </message>
    <message>
        <source>You would rather tell your therapist yourself.</source>
        <translation>Prefiere contárselo usted a su terapeuta.</translation>
    </message>
    <message>
        <source>Your map</source>
        <translation>Su imagen del cuerpo</translation>
    </message>
    <message>
        <source>a few short questions follow</source>
        <translation>siguen unas preguntas cortas</translation>
    </message>
    <message>
        <source>as strong as can be</source>
        <translation>lo más fuerte posible</translation>
    </message>
    <message>
        <source>below the skin</source>
        <translation>bajo la piel</translation>
    </message>
    <message>
        <source>in the skin or just below</source>
        <translation>en la piel o justo debajo</translation>
    </message>
    <message>
        <source>it never quite stops</source>
        <translation>nunca para del todo</translation>
    </message>
    <message>
        <source>mild</source>
        <translation>leve</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>moderado</translation>
    </message>
    <message>
        <source>no pain</source>
        <translation>sin dolor</translation>
    </message>
    <message>
        <source>on a picture of the body</source>
        <translation>en una imagen del cuerpo</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>fuerte</translation>
    </message>
    <message>
        <source>there are times without it</source>
        <translation>hay ratos sin molestias</translation>
    </message>
    <message>
        <source>you can tell your therapist yourself</source>
        <translation>puede contárselo usted a su terapeuta</translation>
    </message>
    <message>
        <source>{strength} of 10, {word}</source>
        <translation>{strength} de 10, {word}</translation>
    </message>
</context>
<context>
    <name>felt</name>
    <message>
        <source>ache</source>
        <translation>dolor sordo</translation>
    </message>
    <message>
        <source>ache on the surface</source>
        <translation>dolor sordo en la superficie</translation>
    </message>
    <message>
        <source>burning pain</source>
        <translation>ardor</translation>
    </message>
    <message>
        <source>burning pain on the surface</source>
        <translation>ardor en la superficie</translation>
    </message>
    <message>
        <source>deep ache</source>
        <translation>dolor sordo y profundo</translation>
    </message>
    <message>
        <source>deep burning pain</source>
        <translation>ardor profundo</translation>
    </message>
    <message>
        <source>deep electric pain</source>
        <translation>dolor eléctrico y profundo</translation>
    </message>
    <message>
        <source>deep numbness</source>
        <translation>adormecimiento profundo</translation>
    </message>
    <message>
        <source>deep sharp pain</source>
        <translation>dolor punzante y profundo</translation>
    </message>
    <message>
        <source>deep stiffness</source>
        <translation>rigidez profunda</translation>
    </message>
    <message>
        <source>deep tingling</source>
        <translation>hormigueo profundo</translation>
    </message>
    <message>
        <source>deep, what kind: not said</source>
        <translation>en profundidad, tipo: no indicado</translation>
    </message>
    <message>
        <source>electric pain</source>
        <translation>dolor eléctrico</translation>
    </message>
    <message>
        <source>electric pain on the surface</source>
        <translation>dolor eléctrico en la superficie</translation>
    </message>
    <message>
        <source>numbness</source>
        <translation>adormecimiento</translation>
    </message>
    <message>
        <source>numbness on the surface</source>
        <translation>adormecimiento en la superficie</translation>
    </message>
    <message>
        <source>on the surface, what kind: not said</source>
        <translation>en la superficie, tipo: no indicado</translation>
    </message>
    <message>
        <source>sharp pain</source>
        <translation>dolor punzante</translation>
    </message>
    <message>
        <source>sharp pain on the surface</source>
        <translation>dolor punzante en la superficie</translation>
    </message>
    <message>
        <source>stiffness</source>
        <translation>rigidez</translation>
    </message>
    <message>
        <source>stiffness on the surface</source>
        <translation>rigidez en la superficie</translation>
    </message>
    <message>
        <source>tingling</source>
        <translation>hormigueo</translation>
    </message>
    <message>
        <source>tingling on the surface</source>
        <translation>hormigueo en la superficie</translation>
    </message>
    <message>
        <source>what kind: not said</source>
        <translation>tipo: no indicado</translation>
    </message>
    <message>
        <source>{felt}, not sure how deep</source>
        <translation>{felt}, profundidad no segura</translation>
    </message>
    <message>
        <source>{where}: {felt}, how strong: not said</source>
        <translation>{where}: {felt}, intensidad: no indicada</translation>
    </message>
    <message>
        <source>{where}: {felt}, how strong: not said, always there</source>
        <translation>{where}: {felt}, intensidad: no indicada, todo el tiempo</translation>
    </message>
    <message>
        <source>{where}: {felt}, how strong: not said, comes and goes</source>
        <translation>{where}: {felt}, intensidad: no indicada, va y viene</translation>
    </message>
    <message>
        <source>{where}: {felt}, {strength} of 10</source>
        <translation>{where}: {felt}, {strength} de 10</translation>
    </message>
    <message>
        <source>{where}: {felt}, {strength} of 10, always there</source>
        <translation>{where}: {felt}, {strength} de 10, todo el tiempo</translation>
    </message>
    <message>
        <source>{where}: {felt}, {strength} of 10, comes and goes</source>
        <translation>{where}: {felt}, {strength} de 10, va y viene</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>letters as in QLocale; other words in single quotes</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>English</source>
        <translation>Español</translation>
    </message>
</context>
<context>
    <name>regions</name>
    <message>
        <source>(|Your )[left] Achilles tendon</source>
        <translation>(|Su )tendón de Aquiles [izquierdo]</translation>
    </message>
    <message>
        <source>(|Your )[left] big toe</source>
        <translation>Dedo gordo (del|de su) pie [izquierdo]</translation>
    </message>
    <message>
        <source>(|Your )[left] buttock, centre</source>
        <translation>(|Su )nalga [izquierda], en el centro</translation>
    </message>
    <message>
        <source>(|Your )[left] buttock, lower inner part</source>
        <translation>(|Su )nalga [izquierda], abajo, hacia dentro</translation>
    </message>
    <message>
        <source>(|Your )[left] buttock, lower outer part</source>
        <translation>(|Su )nalga [izquierda], abajo, hacia fuera</translation>
    </message>
    <message>
        <source>(|Your )[left] buttock, upper inner part</source>
        <translation>(|Su )nalga [izquierda], arriba, hacia dentro</translation>
    </message>
    <message>
        <source>(|Your )[left] buttock, upper outer part</source>
        <translation>(|Su )nalga [izquierda], arriba, hacia fuera</translation>
    </message>
    <message>
        <source>(|Your )[left] calf, lower half, inner side</source>
        <translation>(|Su )pantorrilla [izquierda], mitad inferior, hacia dentro</translation>
    </message>
    <message>
        <source>(|Your )[left] calf, lower half, outer side</source>
        <translation>(|Su )pantorrilla [izquierda], mitad inferior, hacia fuera</translation>
    </message>
    <message>
        <source>(|Your )[left] calf, upper half, inner side</source>
        <translation>(|Su )pantorrilla [izquierda], mitad superior, hacia dentro</translation>
    </message>
    <message>
        <source>(|Your )[left] calf, upper half, outer side</source>
        <translation>(|Su )pantorrilla [izquierda], mitad superior, hacia fuera</translation>
    </message>
    <message>
        <source>(|Your )[left] forearm, back</source>
        <translation>(|Su )antebrazo [izquierdo], lado del dorso de la mano</translation>
    </message>
    <message>
        <source>(|Your )[left] forearm, palm side</source>
        <translation>(|Su )antebrazo [izquierdo], lado de la palma</translation>
    </message>
    <message>
        <source>(|Your )[left] groin</source>
        <translation>(|Su )ingle [izquierda]</translation>
    </message>
    <message>
        <source>(|Your )[left] little toe</source>
        <translation>Dedo pequeño (del|de su) pie [izquierdo]</translation>
    </message>
    <message>
        <source>(|Your )[left] palm and fingers</source>
        <translation>Palma y dedos de (la|su) mano [izquierda]</translation>
    </message>
    <message>
        <source>(|Your )[left] shin, lower half</source>
        <translation>(|Su )espinilla [izquierda], mitad inferior</translation>
    </message>
    <message>
        <source>(|Your )[left] shin, upper half</source>
        <translation>(|Su )espinilla [izquierda], mitad superior</translation>
    </message>
    <message>
        <source>(|Your )[left] shoulder blade</source>
        <translation>(|Su )omóplato [izquierdo]</translation>
    </message>
    <message>
        <source>(|Your )[left] sit bone</source>
        <translation>Hueso sobre el que uno se sienta, en (la|su) nalga [izquierda]</translation>
    </message>
    <message>
        <source>(|Your )[left] wrist, back</source>
        <translation>(|Su )muñeca [izquierda], lado del dorso de la mano</translation>
    </message>
    <message>
        <source>(|Your )[left] wrist, palm side</source>
        <translation>(|Su )muñeca [izquierda], lado de la palma</translation>
    </message>
    <message>
        <source>(|Your )[right] Achilles tendon</source>
        <translation>(|Su )tendón de Aquiles [derecho]</translation>
    </message>
    <message>
        <source>(|Your )[right] big toe</source>
        <translation>Dedo gordo (del|de su) pie [derecho]</translation>
    </message>
    <message>
        <source>(|Your )[right] buttock, centre</source>
        <translation>(|Su )nalga [derecha], en el centro</translation>
    </message>
    <message>
        <source>(|Your )[right] buttock, lower inner part</source>
        <translation>(|Su )nalga [derecha], abajo, hacia dentro</translation>
    </message>
    <message>
        <source>(|Your )[right] buttock, lower outer part</source>
        <translation>(|Su )nalga [derecha], abajo, hacia fuera</translation>
    </message>
    <message>
        <source>(|Your )[right] buttock, upper inner part</source>
        <translation>(|Su )nalga [derecha], arriba, hacia dentro</translation>
    </message>
    <message>
        <source>(|Your )[right] buttock, upper outer part</source>
        <translation>(|Su )nalga [derecha], arriba, hacia fuera</translation>
    </message>
    <message>
        <source>(|Your )[right] calf, lower half, inner side</source>
        <translation>(|Su )pantorrilla [derecha], mitad inferior, hacia dentro</translation>
    </message>
    <message>
        <source>(|Your )[right] calf, lower half, outer side</source>
        <translation>(|Su )pantorrilla [derecha], mitad inferior, hacia fuera</translation>
    </message>
    <message>
        <source>(|Your )[right] calf, upper half, inner side</source>
        <translation>(|Su )pantorrilla [derecha], mitad superior, hacia dentro</translation>
    </message>
    <message>
        <source>(|Your )[right] calf, upper half, outer side</source>
        <translation>(|Su )pantorrilla [derecha], mitad superior, hacia fuera</translation>
    </message>
    <message>
        <source>(|Your )[right] forearm, back</source>
        <translation>(|Su )antebrazo [derecho], lado del dorso de la mano</translation>
    </message>
    <message>
        <source>(|Your )[right] forearm, palm side</source>
        <translation>(|Su )antebrazo [derecho], lado de la palma</translation>
    </message>
    <message>
        <source>(|Your )[right] groin</source>
        <translation>(|Su )ingle [derecha]</translation>
    </message>
    <message>
        <source>(|Your )[right] little toe</source>
        <translation>Dedo pequeño (del|de su) pie [derecho]</translation>
    </message>
    <message>
        <source>(|Your )[right] palm and fingers</source>
        <translation>Palma y dedos de (la|su) mano [derecha]</translation>
    </message>
    <message>
        <source>(|Your )[right] shin, lower half</source>
        <translation>(|Su )espinilla [derecha], mitad inferior</translation>
    </message>
    <message>
        <source>(|Your )[right] shin, upper half</source>
        <translation>(|Su )espinilla [derecha], mitad superior</translation>
    </message>
    <message>
        <source>(|Your )[right] shoulder blade</source>
        <translation>(|Su )omóplato [derecho]</translation>
    </message>
    <message>
        <source>(|Your )[right] sit bone</source>
        <translation>Hueso sobre el que uno se sienta, en (la|su) nalga [derecha]</translation>
    </message>
    <message>
        <source>(|Your )[right] wrist, back</source>
        <translation>(|Su )muñeca [derecha], lado del dorso de la mano</translation>
    </message>
    <message>
        <source>(|Your )[right] wrist, palm side</source>
        <translation>(|Su )muñeca [derecha], lado de la palma</translation>
    </message>
    <message>
        <source>(|Your )face, temple and ear, [left] side</source>
        <translation>(|Su )cara, sien y oreja, lado [izquierdo]</translation>
    </message>
    <message>
        <source>(|Your )face, temple and ear, [right] side</source>
        <translation>(|Su )cara, sien y oreja, lado [derecho]</translation>
    </message>
    <message>
        <source>(|Your )forehead, [left] side</source>
        <translation>(|Su )frente, lado [izquierdo]</translation>
    </message>
    <message>
        <source>(|Your )forehead, [right] side</source>
        <translation>(|Su )frente, lado [derecho]</translation>
    </message>
    <message>
        <source>(|Your )jaw, [left] side</source>
        <translation>(|Su )mandíbula, lado [izquierdo]</translation>
    </message>
    <message>
        <source>(|Your )jaw, [right] side</source>
        <translation>(|Su )mandíbula, lado [derecho]</translation>
    </message>
    <message>
        <source>(|Your )low back, [left] side, just above the hip bone</source>
        <translation>Parte baja de (la|su) espalda, lado [izquierdo], justo encima del hueso de la cadera</translation>
    </message>
    <message>
        <source>(|Your )low back, [left] side, lower part, beside the spine</source>
        <translation>Parte baja de (la|su) espalda, lado [izquierdo], zona baja, junto a la columna</translation>
    </message>
    <message>
        <source>(|Your )low back, [left] side, upper part, beside the spine</source>
        <translation>Parte baja de (la|su) espalda, lado [izquierdo], zona alta, junto a la columna</translation>
    </message>
    <message>
        <source>(|Your )low back, [left] side, upper part, farther out</source>
        <translation>Parte baja de (la|su) espalda, lado [izquierdo], zona alta, más hacia fuera</translation>
    </message>
    <message>
        <source>(|Your )low back, [right] side, just above the hip bone</source>
        <translation>Parte baja de (la|su) espalda, lado [derecho], justo encima del hueso de la cadera</translation>
    </message>
    <message>
        <source>(|Your )low back, [right] side, lower part, beside the spine</source>
        <translation>Parte baja de (la|su) espalda, lado [derecho], zona baja, junto a la columna</translation>
    </message>
    <message>
        <source>(|Your )low back, [right] side, upper part, beside the spine</source>
        <translation>Parte baja de (la|su) espalda, lado [derecho], zona alta, junto a la columna</translation>
    </message>
    <message>
        <source>(|Your )low back, [right] side, upper part, farther out</source>
        <translation>Parte baja de (la|su) espalda, lado [derecho], zona alta, más hacia fuera</translation>
    </message>
    <message>
        <source>(|Your )lower belly, [left] side</source>
        <translation>Parte baja (del|de su) vientre, lado [izquierdo]</translation>
    </message>
    <message>
        <source>(|Your )lower belly, [right] side</source>
        <translation>Parte baja (del|de su) vientre, lado [derecho]</translation>
    </message>
    <message>
        <source>(|Your )lower ribs in front, [left] side</source>
        <translation>(|Sus )costillas inferiores, por delante, lado [izquierdo]</translation>
    </message>
    <message>
        <source>(|Your )lower ribs in front, [right] side</source>
        <translation>(|Sus )costillas inferiores, por delante, lado [derecho]</translation>
    </message>
    <message>
        <source>(|Your )middle back, [left] side</source>
        <translation>Parte media de (la|su) espalda, lado [izquierdo]</translation>
    </message>
    <message>
        <source>(|Your )middle back, [right] side</source>
        <translation>Parte media de (la|su) espalda, lado [derecho]</translation>
    </message>
    <message>
        <source>(|Your )pubic area, [left] side</source>
        <translation>(Zona|Su zona) del pubis, lado [izquierdo]</translation>
    </message>
    <message>
        <source>(|Your )pubic area, [right] side</source>
        <translation>(Zona|Su zona) del pubis, lado [derecho]</translation>
    </message>
    <message>
        <source>(|Your )tailbone</source>
        <translation>(|Su )coxis</translation>
    </message>
    <message>
        <source>(|Your )upper belly, [left] side</source>
        <translation>Parte alta (del|de su) vientre, lado [izquierdo]</translation>
    </message>
    <message>
        <source>(|Your )upper belly, [right] side</source>
        <translation>Parte alta (del|de su) vientre, lado [derecho]</translation>
    </message>
    <message>
        <source>(|Your )upper chest, [left] side</source>
        <translation>Parte alta (del|de su) pecho, lado [izquierdo]</translation>
    </message>
    <message>
        <source>(|Your )upper chest, [right] side</source>
        <translation>Parte alta (del|de su) pecho, lado [derecho]</translation>
    </message>
    <message>
        <source>(|Your )waist, [left] side</source>
        <translation>(|Su )cintura, lado [izquierdo]</translation>
    </message>
    <message>
        <source>(|Your )waist, [right] side</source>
        <translation>(|Su )cintura, lado [derecho]</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] elbow</source>
        <translation>Parte trasera (del|de su) codo [izquierdo]</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] hand</source>
        <translation>Dorso de (la|su) mano [izquierda]</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] heel</source>
        <translation>Parte trasera (del|de su) talón [izquierdo]</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] shoulder</source>
        <translation>Parte trasera (del|de su) hombro [izquierdo]</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] thigh, lower third, inner side</source>
        <translation>Parte trasera (del|de su) muslo [izquierdo], tercio inferior, hacia dentro</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] thigh, lower third, outer side</source>
        <translation>Parte trasera (del|de su) muslo [izquierdo], tercio inferior, hacia fuera</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] thigh, middle third, inner side</source>
        <translation>Parte trasera (del|de su) muslo [izquierdo], tercio medio, hacia dentro</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] thigh, middle third, outer side</source>
        <translation>Parte trasera (del|de su) muslo [izquierdo], tercio medio, hacia fuera</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] thigh, upper third, inner side</source>
        <translation>Parte trasera (del|de su) muslo [izquierdo], tercio superior, hacia dentro</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] thigh, upper third, outer side</source>
        <translation>Parte trasera (del|de su) muslo [izquierdo], tercio superior, hacia fuera</translation>
    </message>
    <message>
        <source>Back of (the|your) [left] upper arm</source>
        <translation>Parte trasera (del|de su) brazo [izquierdo], por encima del codo</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] elbow</source>
        <translation>Parte trasera (del|de su) codo [derecho]</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] hand</source>
        <translation>Dorso de (la|su) mano [derecha]</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] heel</source>
        <translation>Parte trasera (del|de su) talón [derecho]</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] shoulder</source>
        <translation>Parte trasera (del|de su) hombro [derecho]</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] thigh, lower third, inner side</source>
        <translation>Parte trasera (del|de su) muslo [derecho], tercio inferior, hacia dentro</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] thigh, lower third, outer side</source>
        <translation>Parte trasera (del|de su) muslo [derecho], tercio inferior, hacia fuera</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] thigh, middle third, inner side</source>
        <translation>Parte trasera (del|de su) muslo [derecho], tercio medio, hacia dentro</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] thigh, middle third, outer side</source>
        <translation>Parte trasera (del|de su) muslo [derecho], tercio medio, hacia fuera</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] thigh, upper third, inner side</source>
        <translation>Parte trasera (del|de su) muslo [derecho], tercio superior, hacia dentro</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] thigh, upper third, outer side</source>
        <translation>Parte trasera (del|de su) muslo [derecho], tercio superior, hacia fuera</translation>
    </message>
    <message>
        <source>Back of (the|your) [right] upper arm</source>
        <translation>Parte trasera (del|de su) brazo [derecho], por encima del codo</translation>
    </message>
    <message>
        <source>Back of (the|your) head, lower part, [left] side</source>
        <translation>Parte de atrás de (la|su) cabeza, abajo, lado [izquierdo]</translation>
    </message>
    <message>
        <source>Back of (the|your) head, lower part, [right] side</source>
        <translation>Parte de atrás de (la|su) cabeza, abajo, lado [derecho]</translation>
    </message>
    <message>
        <source>Back of (the|your) head, upper part, [left] side</source>
        <translation>Parte de atrás de (la|su) cabeza, arriba, lado [izquierdo]</translation>
    </message>
    <message>
        <source>Back of (the|your) head, upper part, [right] side</source>
        <translation>Parte de atrás de (la|su) cabeza, arriba, lado [derecho]</translation>
    </message>
    <message>
        <source>Back of (the|your) neck, [left] side</source>
        <translation>(|Su )nuca, lado [izquierdo]</translation>
    </message>
    <message>
        <source>Back of (the|your) neck, [right] side</source>
        <translation>(|Su )nuca, lado [derecho]</translation>
    </message>
    <message>
        <source>Back rim of (the|your) [left] hip bone</source>
        <translation>Borde trasero del hueso de (la|su) cadera [izquierda]</translation>
    </message>
    <message>
        <source>Back rim of (the|your) [right] hip bone</source>
        <translation>Borde trasero del hueso de (la|su) cadera [derecha]</translation>
    </message>
    <message>
        <source>Ball of (the|your) [left] foot and underside of the toes</source>
        <translation>Parte delantera de la planta (del|de su) pie [izquierdo] y parte de abajo de los dedos</translation>
    </message>
    <message>
        <source>Ball of (the|your) [right] foot and underside of the toes</source>
        <translation>Parte delantera de la planta (del|de su) pie [derecho] y parte de abajo de los dedos</translation>
    </message>
    <message>
        <source>Between (the|your) legs, where a saddle touches</source>
        <translation>Entre (las|sus) piernas, donde se apoya un sillín</translation>
    </message>
    <message>
        <source>Between (the|your) spine and [left] shoulder blade</source>
        <translation>Entre (la|su) columna y el omóplato [izquierdo]</translation>
    </message>
    <message>
        <source>Between (the|your) spine and [right] shoulder blade</source>
        <translation>Entre (la|su) columna y el omóplato [derecho]</translation>
    </message>
    <message>
        <source>Bony bump below the outside of (the|your) [left] knee</source>
        <translation>Bulto de hueso bajo (la|su) rodilla [izquierda], por fuera</translation>
    </message>
    <message>
        <source>Bony bump below the outside of (the|your) [right] knee</source>
        <translation>Bulto de hueso bajo (la|su) rodilla [derecha], por fuera</translation>
    </message>
    <message>
        <source>Bony knob at the side of (the|your) [left] hip</source>
        <translation>Saliente del hueso en el costado de (la|su) cadera [izquierda]</translation>
    </message>
    <message>
        <source>Bony knob at the side of (the|your) [right] hip</source>
        <translation>Saliente del hueso en el costado de (la|su) cadera [derecha]</translation>
    </message>
    <message>
        <source>Dimple of (the|your) low back, [left] side</source>
        <translation>Hoyuelo al final de (la|su) espalda, lado [izquierdo]</translation>
    </message>
    <message>
        <source>Dimple of (the|your) low back, [right] side</source>
        <translation>Hoyuelo al final de (la|su) espalda, lado [derecho]</translation>
    </message>
    <message>
        <source>Flat bone at the base of (the|your) spine, [left] half</source>
        <translation>Hueso plano al final de (la|su) columna, mitad [izquierda]</translation>
    </message>
    <message>
        <source>Flat bone at the base of (the|your) spine, [right] half</source>
        <translation>Hueso plano al final de (la|su) columna, mitad [derecha]</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] ankle</source>
        <translation>Parte delantera (del|de su) tobillo [izquierdo]</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] elbow</source>
        <translation>Pliegue (del|de su) codo [izquierdo]</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] hip bone</source>
        <translation>Hueso de (la|su) cadera [izquierda], por delante</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] knee</source>
        <translation>Parte delantera de (la|su) rodilla [izquierda]</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] shoulder</source>
        <translation>Parte delantera (del|de su) hombro [izquierdo]</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] thigh, lower half</source>
        <translation>Parte delantera (del|de su) muslo [izquierdo], mitad inferior</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] thigh, upper half</source>
        <translation>Parte delantera (del|de su) muslo [izquierdo], mitad superior</translation>
    </message>
    <message>
        <source>Front of (the|your) [left] upper arm</source>
        <translation>Parte delantera (del|de su) brazo [izquierdo], por encima del codo</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] ankle</source>
        <translation>Parte delantera (del|de su) tobillo [derecho]</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] elbow</source>
        <translation>Pliegue (del|de su) codo [derecho]</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] hip bone</source>
        <translation>Hueso de (la|su) cadera [derecha], por delante</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] knee</source>
        <translation>Parte delantera de (la|su) rodilla [derecha]</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] shoulder</source>
        <translation>Parte delantera (del|de su) hombro [derecho]</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] thigh, lower half</source>
        <translation>Parte delantera (del|de su) muslo [derecho], mitad inferior</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] thigh, upper half</source>
        <translation>Parte delantera (del|de su) muslo [derecho], mitad superior</translation>
    </message>
    <message>
        <source>Front of (the|your) [right] upper arm</source>
        <translation>Parte delantera (del|de su) brazo [derecho], por encima del codo</translation>
    </message>
    <message>
        <source>Front of (the|your) neck, [left] side</source>
        <translation>Parte delantera (del|de su) cuello, lado [izquierdo]</translation>
    </message>
    <message>
        <source>Front of (the|your) neck, [right] side</source>
        <translation>Parte delantera (del|de su) cuello, lado [derecho]</translation>
    </message>
    <message>
        <source>Gap between the big and second toe of (the|your) [left] foot</source>
        <translation>Entre el dedo gordo y el segundo dedo (del|de su) pie [izquierdo]</translation>
    </message>
    <message>
        <source>Gap between the big and second toe of (the|your) [right] foot</source>
        <translation>Entre el dedo gordo y el segundo dedo (del|de su) pie [derecho]</translation>
    </message>
    <message>
        <source>Hollow behind (the|your) [left] knee</source>
        <translation>Hueco detrás de (la|su) rodilla [izquierda]</translation>
    </message>
    <message>
        <source>Hollow behind (the|your) [right] knee</source>
        <translation>Hueco detrás de (la|su) rodilla [derecha]</translation>
    </message>
    <message>
        <source>Inner arch of (the|your) [left] sole</source>
        <translation>Planta (del|de su) pie [izquierdo], arco interior</translation>
    </message>
    <message>
        <source>Inner arch of (the|your) [right] sole</source>
        <translation>Planta (del|de su) pie [derecho], arco interior</translation>
    </message>
    <message>
        <source>Inner edge of (the|your) [left] foot</source>
        <translation>Borde interior (del|de su) pie [izquierdo]</translation>
    </message>
    <message>
        <source>Inner edge of (the|your) [right] foot</source>
        <translation>Borde interior (del|de su) pie [derecho]</translation>
    </message>
    <message>
        <source>Inside of (the|your) [left] ankle</source>
        <translation>Parte interior (del|de su) tobillo [izquierdo]</translation>
    </message>
    <message>
        <source>Inside of (the|your) [left] knee</source>
        <translation>Parte interior de (la|su) rodilla [izquierda]</translation>
    </message>
    <message>
        <source>Inside of (the|your) [left] lower leg, lower half</source>
        <translation>Parte interior de (la|su) pierna [izquierda], por encima del tobillo</translation>
    </message>
    <message>
        <source>Inside of (the|your) [left] lower leg, upper half</source>
        <translation>Parte interior de (la|su) pierna [izquierda], bajo la rodilla</translation>
    </message>
    <message>
        <source>Inside of (the|your) [left] thigh, lower half</source>
        <translation>Parte interior (del|de su) muslo [izquierdo], mitad inferior</translation>
    </message>
    <message>
        <source>Inside of (the|your) [left] thigh, upper half</source>
        <translation>Parte interior (del|de su) muslo [izquierdo], mitad superior</translation>
    </message>
    <message>
        <source>Inside of (the|your) [right] ankle</source>
        <translation>Parte interior (del|de su) tobillo [derecho]</translation>
    </message>
    <message>
        <source>Inside of (the|your) [right] knee</source>
        <translation>Parte interior de (la|su) rodilla [derecha]</translation>
    </message>
    <message>
        <source>Inside of (the|your) [right] lower leg, lower half</source>
        <translation>Parte interior de (la|su) pierna [derecha], por encima del tobillo</translation>
    </message>
    <message>
        <source>Inside of (the|your) [right] lower leg, upper half</source>
        <translation>Parte interior de (la|su) pierna [derecha], bajo la rodilla</translation>
    </message>
    <message>
        <source>Inside of (the|your) [right] thigh, lower half</source>
        <translation>Parte interior (del|de su) muslo [derecho], mitad inferior</translation>
    </message>
    <message>
        <source>Inside of (the|your) [right] thigh, upper half</source>
        <translation>Parte interior (del|de su) muslo [derecho], mitad superior</translation>
    </message>
    <message>
        <source>Middle three toes of (the|your) [left] foot</source>
        <translation>Los tres dedos del medio (del|de su) pie [izquierdo]</translation>
    </message>
    <message>
        <source>Middle three toes of (the|your) [right] foot</source>
        <translation>Los tres dedos del medio (del|de su) pie [derecho]</translation>
    </message>
    <message>
        <source>Outer edge of (the|your) [left] foot</source>
        <translation>Borde exterior (del|de su) pie [izquierdo]</translation>
    </message>
    <message>
        <source>Outer edge of (the|your) [right] foot</source>
        <translation>Borde exterior (del|de su) pie [derecho]</translation>
    </message>
    <message>
        <source>Outer half of (the|your) [left] sole</source>
        <translation>Planta (del|de su) pie [izquierdo], mitad exterior</translation>
    </message>
    <message>
        <source>Outer half of (the|your) [right] sole</source>
        <translation>Planta (del|de su) pie [derecho], mitad exterior</translation>
    </message>
    <message>
        <source>Outside of (the|your) [left] ankle</source>
        <translation>Parte exterior (del|de su) tobillo [izquierdo]</translation>
    </message>
    <message>
        <source>Outside of (the|your) [left] knee</source>
        <translation>Parte exterior de (la|su) rodilla [izquierda]</translation>
    </message>
    <message>
        <source>Outside of (the|your) [left] lower leg, lower half</source>
        <translation>Parte exterior de (la|su) pierna [izquierda], por encima del tobillo</translation>
    </message>
    <message>
        <source>Outside of (the|your) [left] lower leg, upper half</source>
        <translation>Parte exterior de (la|su) pierna [izquierda], bajo la rodilla</translation>
    </message>
    <message>
        <source>Outside of (the|your) [left] thigh, lower half</source>
        <translation>Parte exterior (del|de su) muslo [izquierdo], mitad inferior</translation>
    </message>
    <message>
        <source>Outside of (the|your) [left] thigh, upper half</source>
        <translation>Parte exterior (del|de su) muslo [izquierdo], mitad superior</translation>
    </message>
    <message>
        <source>Outside of (the|your) [right] ankle</source>
        <translation>Parte exterior (del|de su) tobillo [derecho]</translation>
    </message>
    <message>
        <source>Outside of (the|your) [right] knee</source>
        <translation>Parte exterior de (la|su) rodilla [derecha]</translation>
    </message>
    <message>
        <source>Outside of (the|your) [right] lower leg, lower half</source>
        <translation>Parte exterior de (la|su) pierna [derecha], por encima del tobillo</translation>
    </message>
    <message>
        <source>Outside of (the|your) [right] lower leg, upper half</source>
        <translation>Parte exterior de (la|su) pierna [derecha], bajo la rodilla</translation>
    </message>
    <message>
        <source>Outside of (the|your) [right] thigh, lower half</source>
        <translation>Parte exterior (del|de su) muslo [derecho], mitad inferior</translation>
    </message>
    <message>
        <source>Outside of (the|your) [right] thigh, upper half</source>
        <translation>Parte exterior (del|de su) muslo [derecho], mitad superior</translation>
    </message>
    <message>
        <source>Side of (the|your) [left] hip, above the bony knob</source>
        <translation>Costado de (la|su) cadera [izquierda], por encima del saliente del hueso</translation>
    </message>
    <message>
        <source>Side of (the|your) [right] hip, above the bony knob</source>
        <translation>Costado de (la|su) cadera [derecha], por encima del saliente del hueso</translation>
    </message>
    <message>
        <source>Top of (the|your) [left] foot, inner side</source>
        <translation>Empeine (del|de su) pie [izquierdo], hacia dentro</translation>
    </message>
    <message>
        <source>Top of (the|your) [left] foot, outer side</source>
        <translation>Empeine (del|de su) pie [izquierdo], hacia fuera</translation>
    </message>
    <message>
        <source>Top of (the|your) [right] foot, inner side</source>
        <translation>Empeine (del|de su) pie [derecho], hacia dentro</translation>
    </message>
    <message>
        <source>Top of (the|your) [right] foot, outer side</source>
        <translation>Empeine (del|de su) pie [derecho], hacia fuera</translation>
    </message>
    <message>
        <source>Underside of (the|your) [left] heel</source>
        <translation>Parte de abajo (del|de su) talón [izquierdo]</translation>
    </message>
    <message>
        <source>Underside of (the|your) [right] heel</source>
        <translation>Parte de abajo (del|de su) talón [derecho]</translation>
    </message>
</context>
<context>
    <name>safety</name>
    <message>
        <source>A burning band or rash should be seen within three days.</source>
        <translation>Una franja que arde o un sarpullido debe verlo un médico en un plazo de tres días.</translation>
    </message>
    <message>
        <source>A hot, swollen joint with fever needs to be seen today.</source>
        <translation>Una articulación caliente e hinchada con fiebre debe verla un médico hoy mismo.</translation>
    </message>
    <message>
        <source>After an injury like this the bone should be checked before any massage.</source>
        <translation>Después de una lesión así, conviene revisar el hueso antes de cualquier masaje.</translation>
    </message>
    <message>
        <source>Because of your history, please have this pain checked before we work on it.</source>
        <translation>Por sus antecedentes, haga que un médico revise este dolor antes de que lo tratemos, por favor.</translation>
    </message>
    <message>
        <source>Both legs, or the other leg: please go to an emergency department at once if your legs turn numb or weak, if feeling changes between your legs, or if bladder or bowel change.</source>
        <translation>Las dos piernas, o la otra pierna: acuda de inmediato a urgencias si las piernas se le duermen o pierden fuerza, si cambia la sensación entre las piernas, o si cambia algo al orinar o al ir de vientre.</translation>
    </message>
    <message>
        <source>Numb or burning feet on both sides should be discussed with your doctor.</source>
        <translation>Si nota los dos pies adormecidos o con ardor, coméntelo con su médico.</translation>
    </message>
    <message>
        <source>Please ask your doctor to check the circulation in your legs.</source>
        <translation>Por favor, pida a su médico que revise la circulación de sus piernas.</translation>
    </message>
    <message>
        <source>Please call your therapist now. Shortness of breath or chest pain needs help at once.</source>
        <translation>Por favor, llame ahora a su terapeuta. La falta de aire o el dolor en el pecho necesitan ayuda de inmediato.</translation>
    </message>
    <message>
        <source>Please have this checked medically before treatment.</source>
        <translation>Por favor, haga que un médico lo revise antes del tratamiento.</translation>
    </message>
    <message>
        <source>Please have this leg checked today before any treatment.</source>
        <translation>Por favor, haga que le revisen esta pierna hoy, antes de cualquier tratamiento.</translation>
    </message>
    <message>
        <source>Please mention the leg symptoms to your doctor.</source>
        <translation>Por favor, comente con su médico lo que nota en las piernas.</translation>
    </message>
    <message>
        <source>Please mention the morning stiffness and night pain to your doctor.</source>
        <translation>Por favor, comente con su médico la rigidez por la mañana y el dolor por la noche.</translation>
    </message>
    <message>
        <source>Tell me at once about new calf pain or swelling.</source>
        <translation>Avíseme enseguida si le empieza a doler o a hinchar la pantorrilla.</translation>
    </message>
    <message>
        <source>Tell me if you cannot feel my hands clearly.</source>
        <translation>Dígame si no siente bien mis manos.</translation>
    </message>
    <message>
        <source>The leg needs emergency care now.</source>
        <translation>La pierna necesita atención de urgencia ahora.</translation>
    </message>
    <message>
        <source>These symptoms need to be checked in an emergency department today, even if they seem mild.</source>
        <translation>Estos síntomas deben revisarse hoy en un servicio de urgencias, aunque parezcan leves.</translation>
    </message>
    <message>
        <source>This kind of pain needs a medical check before treatment.</source>
        <translation>Este tipo de dolor necesita una revisión médica antes del tratamiento.</translation>
    </message>
    <message>
        <source>This needs emergency care now.</source>
        <translation>Esto necesita atención de urgencia ahora.</translation>
    </message>
    <message>
        <source>Today we work gently and stop if symptoms spread down the leg.</source>
        <translation>Hoy trabajamos con suavidad y paramos si las molestias bajan por la pierna.</translation>
    </message>
    <message>
        <source>We need to call an ambulance now.</source>
        <translation>Tenemos que llamar a una ambulancia ahora.</translation>
    </message>
    <message>
        <source>We will use lighter pressure because of your medicine.</source>
        <translation>Por su medicación, trabajaremos con menos presión.</translation>
    </message>
    <message>
        <source>Weakness that is new or getting worse needs medical advice today.</source>
        <translation>Una debilidad nueva o que va a más necesita consejo médico hoy mismo.</translation>
    </message>
    <message>
        <source>With a fever, an infection or feeling ill, please see a doctor today before any massage.</source>
        <translation>Si tiene fiebre, una infección o se siente enfermo, acuda hoy mismo a un médico, antes de cualquier masaje.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Back</source>
        <translation>De espaldas</translation>
    </message>
    <message>
        <source>Body map. {seen}, {figure}</source>
        <translation>Imagen del cuerpo. {seen}, {figure}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Clear this part?</source>
        <translation>¿Borrar esta parte?</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>De frente</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Lado izquierdo</translation>
    </message>
    <message>
        <source>Left sole</source>
        <translation>Planta izquierda</translation>
    </message>
    <message>
        <source>Mark or clear</source>
        <translation>Marcar o borrar</translation>
    </message>
    <message>
        <source>Page Down and Page Up go from region to region, Space marks or clears one, plus and minus zoom, the arrow keys move the picture.</source>
        <translation>Av Pág y Re Pág van de una zona a otra, la barra espaciadora marca o borra una, más y menos amplían o reducen, las flechas mueven la imagen.</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Lado derecho</translation>
    </message>
    <message>
        <source>Right sole</source>
        <translation>Planta derecha</translation>
    </message>
    <message>
        <source>Seen from behind</source>
        <translation>Visto por detrás</translation>
    </message>
    <message>
        <source>Seen from the client&apos;s left</source>
        <translation>Visto desde el lado izquierdo del cuerpo</translation>
    </message>
    <message>
        <source>Seen from the client&apos;s right</source>
        <translation>Visto desde el lado derecho del cuerpo</translation>
    </message>
    <message>
        <source>Seen from the front</source>
        <translation>Visto por delante</translation>
    </message>
    <message>
        <source>Sole of the left foot</source>
        <translation>Planta del pie izquierdo</translation>
    </message>
    <message>
        <source>Sole of the right foot</source>
        <translation>Planta del pie derecho</translation>
    </message>
    <message>
        <source>YOUR LEFT</source>
        <translation>SU IZQUIERDA</translation>
    </message>
    <message>
        <source>YOUR LEFT side</source>
        <translation>SU LADO IZQUIERDO</translation>
    </message>
    <message>
        <source>YOUR LEFT sole</source>
        <translation>SU PIE IZQUIERDO</translation>
    </message>
    <message>
        <source>YOUR RIGHT</source>
        <translation>SU DERECHA</translation>
    </message>
    <message>
        <source>YOUR RIGHT side</source>
        <translation>SU LADO DERECHO</translation>
    </message>
    <message>
        <source>YOUR RIGHT sole</source>
        <translation>SU PIE DERECHO</translation>
    </message>
    <message>
        <source>ache</source>
        <translation>dolor sordo</translation>
    </message>
    <message>
        <source>burning</source>
        <translation>ardor</translation>
    </message>
    <message>
        <source>comes and goes</source>
        <translation>va y viene</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>todo el tiempo</translation>
    </message>
    <message>
        <source>deep</source>
        <translation>en lo profundo</translation>
    </message>
    <message>
        <source>dull, sore, heavy</source>
        <translation>pesado, dolorido, continuo</translation>
    </message>
    <message>
        <source>electric</source>
        <translation>eléctrico</translation>
    </message>
    <message>
        <source>female figure</source>
        <translation>figura femenina</translation>
    </message>
    <message>
        <source>hot, stinging</source>
        <translation>quemazón, escozor</translation>
    </message>
    <message>
        <source>less feeling than usual</source>
        <translation>se siente menos de lo normal</translation>
    </message>
    <message>
        <source>male figure</source>
        <translation>figura masculina</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>marcado</translation>
    </message>
    <message>
        <source>neutral figure</source>
        <translation>figura neutra</translation>
    </message>
    <message>
        <source>not sure how deep</source>
        <translation>profundidad no segura</translation>
    </message>
    <message>
        <source>numb</source>
        <translation>adormecido</translation>
    </message>
    <message>
        <source>on the surface</source>
        <translation>en la superficie</translation>
    </message>
    <message>
        <source>pins and needles</source>
        <translation>como agujas</translation>
    </message>
    <message>
        <source>sharp</source>
        <translation>punzante</translation>
    </message>
    <message>
        <source>shooting, like a shock</source>
        <translation>como un calambrazo</translation>
    </message>
    <message>
        <source>stabbing, like a knife</source>
        <translation>como una puñalada</translation>
    </message>
    <message>
        <source>stiff</source>
        <translation>rígido</translation>
    </message>
    <message>
        <source>tight, hard to move</source>
        <translation>tenso, cuesta moverlo</translation>
    </message>
    <message>
        <source>tingling</source>
        <translation>hormigueo</translation>
    </message>
</context>
</TS>
