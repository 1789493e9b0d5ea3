package id.go.purbalinggakab.siliput.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.xml.sax.SAXParseException;

/** What the XML reader complains about, in the words of whoever wrote the file. */
final class XmlWords {

    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

    static {
        word("DOCTYPE is disallowed.*", "DOCTYPE dan entitas luar tidak diterima; hapus baris <!DOCTYPE …> itu");
        word(
                "The element type \"([^\"]*)\" must be terminated.*",
                "elemen <$1> tidak ditutup; tambahkan </$1> atau hapus pembukanya");
        word("The end-tag for element type \"([^\"]*)\".*", "penutup </$1> tidak lengkap; tulis '>' di belakangnya");
        word(
                "Attribute \"([^\"]*)\" was already specified.*",
                "atribut '$1' tertulis dua kali pada elemen yang sama; hapus salah satunya");
        word("Open quote is expected.*\"([^\"]*)\" associated.*", "nilai atribut '$1' harus diapit tanda kutip");
        word("The prefix \"([^\"]*)\" for .*", "awalan '$1' belum dikenalkan; tambahkan xmlns:$1 di elemen pertama");
        word("XML document structures must start and end.*", "isinya terpotong: ada elemen yang tidak ditutup");
        word("Premature end of file.*", "isinya kosong atau terpotong; simpan ulang dari Modeler");
        word("Content is not allowed in prolog.*", "ada teks sebelum elemen pertama; hapus teks itu");
        word("The content of elements must consist of.*", "ada tanda '<' yang bukan elemen; tulis &lt;");
        word("The entity \"([^\"]*)\" was referenced.*", "entitas '&$1;' tidak dikenal; tulis hurufnya langsung");
        word("The (?:entity name|reference to entity).*", "ada tanda '&' yang bukan entitas; tulis &amp;");
        word("The value of attribute \"([^\"]*)\".*", "nilai atribut '$1' memuat tanda '<'; tulis &lt;");
        word("Invalid byte.*", "bukan teks UTF-8; simpan ulang sebagai UTF-8");
        word(".*", "penulisannya tidak menurut aturan XML; buka dan simpan ulang di Modeler");
    }

    private XmlWords() {}

    static String of(SAXParseException problem) {
        var said = String.valueOf(problem.getMessage());
        return WORDS.entrySet().stream()
                .filter(word -> word.getKey().matcher(said).matches())
                .findFirst()
                .map(word -> word.getKey().matcher(said).replaceFirst(word.getValue()))
                .map(words -> "bukan XML yang benar, kolom %d: %s".formatted(problem.getColumnNumber(), words))
                .orElseThrow();
    }

    private static void word(String english, String indonesian) {
        WORDS.put(Pattern.compile(english, Pattern.DOTALL), indonesian);
    }
}
