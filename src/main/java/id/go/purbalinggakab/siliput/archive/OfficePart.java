package id.go.purbalinggakab.siliput.archive;

import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What one XML part tells the office program to run, or to load by itself when the document is opened. */
final class OfficePart {

    static final String RUNS =
            "berisi makro, program, atau berkas sisipan yang tidak diterima; simpan tanpa itu atau sebagai PDF";

    private static final String XLINK = "http://www.w3.org/1999/xlink";

    /** Kinds of parts and of relations between them. */
    private static final Pattern RUNNING = Pattern.compile(
            "(?i).*(vba|macro|activeX|/control$|oleObject|externalLink|ddeLink|connections|toolbars|aFChunk).*");

    private static final Pattern PART = Pattern.compile("(?i)(application/(vnd\\.|xml|inkml\\+xml|x-font)"
            + "|image/|audio/|video/|text/(xml|plain)$|application/octet-stream).*");

    private static final Set<String> RUNNING_ELEMENTS =
            Set.of("event-listener", "script", "plugin", "applet", "dde-source", "dde-connection-decl");

    private static final Pattern COMMAND = Pattern.compile("(?i)(^|\\s)DDE(AUTO)?\\b");

    private final StringBuilder commands = new StringBuilder();
    private final XMLStreamReader reader;
    private final Predicate<String> hasEnding;
    private boolean inCommand;

    private OfficePart(XMLStreamReader reader, Predicate<String> hasEnding) {
        this.reader = reader;
        this.hasEnding = hasEnding;
    }

    /** @param hasEnding whether the document has a part whose name ends so */
    static Optional<String> problem(InputStream xml, Predicate<String> hasEnding) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return new OfficePart(factory.createXMLStreamReader(xml), hasEnding).problem();
    }

    private Optional<String> problem() throws XMLStreamException {
        while (reader.hasNext()) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                var found = inElement(reader.getLocalName());
                if (found.isPresent()) {
                    return found;
                }
            } else if (event == XMLStreamConstants.CHARACTERS && inCommand) {
                commands.append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inCommand = false;
            }
        }
        return COMMAND.matcher(commands).find() ? Optional.of(RUNS) : Optional.empty();
    }

    private Optional<String> inElement(String name) {
        inCommand = name.equals("instrText");
        if (name.equals("fldSimple") || name.equals("fldChar")) {
            commands.append(' ').append(attribute("instr"));
        }
        if (name.equals("encryption-data")) {
            return Optional.of("dikunci dengan kata sandi; simpan ulang tanpa kata sandi");
        }
        if (RUNNING_ELEMENTS.contains(name) || isRunningPart(name)) {
            return Optional.of(RUNS);
        }
        return name.equals("Relationship") ? inRelation() : inLink(name);
    }

    private boolean isRunningPart(String name) {
        var type = attribute("ContentType");
        boolean used = name.equals("Override")
                || name.equals("Default")
                        && hasEnding.test("." + attribute("Extension").toLowerCase(Locale.ROOT));
        return used && (RUNNING.matcher(type).matches() || !PART.matcher(type).matches());
    }

    private Optional<String> inRelation() {
        var type = attribute("Type");
        var target = attribute("Target");
        if (!attribute("TargetMode").equalsIgnoreCase("External")) {
            return RUNNING.matcher(type).matches() ? Optional.of(RUNS) : Optional.empty();
        }
        if (type.endsWith("/hyperlink")) {
            return clicked(target);
        }
        return type.endsWith("/attachedTemplate") && OutsideLink.isOnOwnDrive(target)
                ? Optional.empty()
                : Optional.of(loads(target));
    }

    private Optional<String> inLink(String element) {
        var address = reader.getAttributeValue(XLINK, "href");
        if (address == null) {
            return Optional.empty();
        }
        if (element.equals("a")) {
            return clicked(address);
        }
        return OutsideLink.mayBeLoaded(address) || OutsideLink.isOnOwnDrive(address)
                ? Optional.empty()
                : Optional.of(loads(address));
    }

    private static Optional<String> clicked(String address) {
        return OutsideLink.mayBeClicked(address)
                ? Optional.empty()
                : Optional.of("berisi tautan ke selain halaman web, surel, atau telepon (%s); simpan tanpa tautan itu"
                        .formatted(address));
    }

    private static String loads(String address) {
        return "memuat isi dari tempat lain begitu dibuka (%s); simpan isinya di dalam dokumen, atau sebagai PDF"
                .formatted(address);
    }

    private String attribute(String name) {
        for (var at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return reader.getAttributeValue(at);
            }
        }
        return "";
    }
}
