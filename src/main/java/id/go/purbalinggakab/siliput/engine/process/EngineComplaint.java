package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import id.go.purbalinggakab.siliput.engine.internals.EngineReading;
import id.go.purbalinggakab.siliput.engine.internals.EngineReading.Complaint;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What the engine itself says about a diagram or table, in Indonesian and with the element named. */
final class EngineComplaint {

    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

    static {
        word(
                "cvc-complex-type\\.2\\.4\\.a: .*starting with element '([^']*)'\\. One of '([^']*)'.*",
                "<$1> tidak boleh berada di sini; pindahkan atau hapus (di tempat ini: $2)");
        word(
                "cvc-complex-type\\.2\\.4\\.b: .*'([^']*)' is not complete\\. One of '([^']*)'.*",
                "<$1> belum lengkap; tambahkan $2");
        word("cvc-complex-type\\.2\\.4\\.[cd]: .*element '([^']*)'.*", "<$1> tidak boleh berada di sini; hapus");
        word("cvc-complex-type\\.2\\.3: Element '([^']*)'.*", "<$1> tidak boleh berisi teks; hapus teksnya");
        word(
                "cvc-complex-type\\.3\\.2\\.2: Attribute '([^']*)' .*element '([^']*)'.*",
                "atribut '$1' tidak dikenal pada <$2>; hapus");
        word(
                "cvc-complex-type\\.4: Attribute '([^']*)' .*element '([^']*)'.*",
                "<$2> belum punya atribut '$1'; tambahkan");
        word(
                "cvc-attribute\\.3: The value '([^']*)' of attribute '([^']*)'.*",
                "nilai '$1' tidak berlaku untuk atribut '$2'; perbaiki");
        word("cvc-enumeration-valid: Value '([^']*)' .*'\\[([^]]*)]'.*", "nilai '$1' tidak dikenal; pilih $2");
        word(
                "cvc-datatype-valid[^:]*: '([^']*)' .*",
                "nilai '$1' tidak berlaku di sini; id diawali huruf dan tidak memuat spasi");
        word("cvc-id\\.2: .*'([^']*)'.*", "id '$1' dipakai dua kali; beri salah satunya id lain");
        word("cvc-id\\.1: .*'([^']*)'.*", "merujuk '$1' yang tidak ada; hapus atau perbaiki rujukan itu");
        word("cvc-elt\\.1[^:]*: .*'([^']*)'.*", "<$1> bukan elemen BPMN atau DMN; simpan ulang dari Modeler");
        word("cvc-[^:]*: .*'([^']*)'.*", "'$1' tidak menurut aturan BPMN atau DMN; perbaiki di Modeler");
        word(
                "Invalid source '([^']*)' of sequence flow.*",
                "panah berawal dari '$1' yang tidak ada di lingkup ini; tarik ulang");
        word(
                "Invalid destination '([^']*)' of sequence flow.*",
                "panah menuju '$1' yang tidak ada di lingkup ini; tarik ulang");
        word(
                "Exclusive Gateway '([^']*)' has outgoing sequence flow '([^']*)' without condition.*",
                "panah '$2' belum bersyarat; beri syarat, atau jadikan jalan bawaan (Default flow)");
        word("default sequence flow .*|default outgoing.*", "jalan bawaan tidak boleh bersyarat; hapus syaratnya");
        word("[Dd]uplicate.*", "id dipakai dua kali; beri salah satunya id lain");
        word(
                ".*one of the attributes 'class', 'delegateExpression'.*|.*'class', 'delegateExpression'.* is mandatory.*",
                "belum memanggil komponen; isi Delegate expression, misalnya \\${namaKomponen}");
        word(
                ".*attachedToRef.*",
                "tidak menempel pada kegiatan yang ada; tempelkan pada kegiatan di lingkup yang sama");
        word(
                ".*(?:no start event|must define a startEvent|[Nn]o start).*",
                "belum punya peristiwa awal; tambahkan Start event");
        word(".*multiple (?:none )?start events?.*", "punya lebih dari satu peristiwa awal tanpa pemicu; sisakan satu");
        word(
                "(?:.* )?messageRef.*|.*[Mm]essage.*",
                "pesannya tidak ada atau belum bernama; pilih pesan pada Message reference");
        word(
                ".*errorRef.*|.*[Ee]rror (?:with|must).*",
                "galatnya tidak ada atau belum berkode; pilih pada Error reference");
        word(".*timer.*|.*[Tt]ime.*", "waktunya belum ditentukan; isi tanggal, lama, atau siklus");
        word(
                ".*(?:syntax error|[Ee]rror parsing|lexical error|TreeBuilderException).*",
                "ungkapannya salah tulis; bentuknya \\${nama == 'NILAI'}");
        word(".*[Hh]it ?[Pp]olicy.*", "Hit policy tabel ini tidak dikenal; pakai UNIQUE");
    }

    private EngineComplaint() {}

    static Stream<ModelProblem> problems(ProposedModel model) {
        return model.all().flatMap(diagram -> EngineReading.complaints(
                        diagram.file(), model.files().get(diagram.file()))
                .map(complaint -> problem(diagram, complaint)));
    }

    private static ModelProblem problem(Diagram diagram, Complaint complaint) {
        var found = diagram.elements()
                .filter(element -> isMeant(element, complaint))
                .max(Comparator.comparingInt(Diagram::line));
        var sentence = sentence(complaint.words());
        return found.map(element -> diagram.problem(element, sentence))
                .orElseGet(() -> new ModelProblem(diagram.file(), complaint.element(), complaint.line(), sentence));
    }

    /** By its id, by the line, or by the expression that the complaint repeats. */
    private static boolean isMeant(Element element, Complaint complaint) {
        if (!complaint.element().isEmpty()) {
            return element.getAttribute("id").equals(complaint.element());
        }
        return complaint.line() > 0
                ? Diagram.line(element) <= complaint.line()
                : Stream.concat(
                                Stream.of(Diagram.ownText(element)),
                                Diagram.attributes(element).map(Attr::getValue))
                        .map(String::strip)
                        .anyMatch(
                                text -> text.contains("{") && complaint.words().contains(text));
    }

    private static String sentence(String english) {
        return WORDS.entrySet().stream()
                .filter(word -> word.getKey().matcher(english).matches())
                .findFirst()
                .map(word -> word.getKey().matcher(english).replaceFirst(word.getValue()))
                .orElseGet(
                        () -> "tidak dapat dijalankan mesin (%s); kembalikan ke versi yang berlaku".formatted(english));
    }

    private static void word(String english, String indonesian) {
        WORDS.put(Pattern.compile(english, Pattern.DOTALL), indonesian);
    }
}
