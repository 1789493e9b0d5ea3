package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.RefusedDiagram;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;

/** How a file is called here, whatever it was called on somebody's computer: as its process, table or form. */
public final class ModelName {

    private static final String BPMN = ".bpmn";
    private static final String DMN = ".dmn";
    private static final String HTML = ".html";

    private ModelName() {}

    /** Empty where it is no diagram, table or form. */
    public static Optional<String> of(String sent, byte[] content) {
        var bare = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replace(".bpmn20.xml", BPMN)
                .replace(".dmn11.xml", DMN);
        if (!bare.matches("[A-Za-z0-9 ._()-]{1,120}")) {
            return Optional.empty();
        }
        if (bare.endsWith(HTML)) {
            return Optional.of("forms/" + bare);
        }
        if (bare.endsWith(BPMN) || bare.endsWith(DMN)) {
            var end = bare.endsWith(BPMN) ? BPMN : DMN;
            var key = key(content, end.equals(BPMN) ? "process" : "decision")
                    .orElse(bare.substring(0, bare.length() - end.length()));
            return Optional.of("processes/" + key + end);
        }
        return Optional.empty();
    }

    /** Called as its content says: what comes from a folder was called by somebody else. */
    static void require(String name, byte[] content) {
        if (!of(name, content).equals(Optional.of(name))) {
            throw new RefusedRelease(
                    "Nama berkas '%s' tidak diterima. Diagram dan tabel bernama seperti id di dalamnya; formulir hanya berisi huruf, angka, spasi, titik, dan tanda hubung."
                            .formatted(name));
        }
    }

    /** Some disks keep two such names in one file. */
    static Optional<String> clash(String name, Collection<String> known) {
        return known.stream()
                .filter(other -> other.equalsIgnoreCase(name) && !other.equals(name))
                .findFirst()
                .map(
                        "namanya hanya berbeda huruf besar dan kecilnya dari %s; pakai nama itu atau nama lain"
                                ::formatted);
    }

    public static boolean isForm(String name) {
        return name.endsWith(HTML);
    }

    public static boolean isTable(String name) {
        return name.endsWith(DMN);
    }

    public static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static Optional<String> key(byte[] content, String element) {
        try {
            var found = Diagram.read("", content).elements(element::equals).toList();
            return found.stream()
                    .filter(one -> !one.getAttribute("isExecutable").equals("false") || found.size() == 1)
                    .map(one -> one.getAttribute("id"))
                    .filter(id -> id.matches("[A-Za-z_][A-Za-z0-9_.-]{0,119}"))
                    .findFirst();
        } catch (RefusedDiagram broken) {
            return Optional.empty();
        }
    }
}
