package id.go.purbalinggakab.siliput.engine.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What no form may hold: it runs in every official's session. */
final class FormRules {

    private static final Map<Pattern, String> FORBIDDEN = new LinkedHashMap<>();

    static {
        forbid("<script(?![^>]*\\bcam-script\\b)", "memuat skrip sendiri");
        forbid("<script[^>]*\\bsrc\\s*=", "memuat skrip dari berkas lain");
        forbid(
                "<script[^>]*>(?!\\s*window\\.siliput\\.\\w+\\(camForm\\);?\\s*</script>)",
                "berisi skrip selain pemanggilan window.siliput");
        forbid("<[^>]*\\son\\w+\\s*=", "memakai penangan peristiwa di dalam elemen (onclick dan sejenisnya)");
        forbid("<[^>]*\\s(ng|data-ng)-\\w+|\\{\\{", "memakai ungkapan AngularJS");
        forbid("<(iframe|object|embed|link|meta|base)\\b", "memakai elemen yang memuat halaman lain");
        forbid(
                "\\b(src|href|action|formaction|srcset)\\s*=\\s*[\"']?\\s*(\\w+:|//)",
                "menunjuk alamat di luar aplikasi");
        forbid("javascript\\s*:", "memakai alamat javascript:");
    }

    private FormRules() {}

    static List<String> problems(String html) {
        return FORBIDDEN.entrySet().stream()
                .filter(rule -> rule.getKey().matcher(html).find())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static void forbid(String pattern, String reason) {
        FORBIDDEN.put(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), reason);
    }
}
