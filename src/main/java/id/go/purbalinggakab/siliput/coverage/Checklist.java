package id.go.purbalinggakab.siliput.coverage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The six questions before publication that need a person (clause 7: kaidah, no SARA). */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Checklist {

    private static final List<Map.Entry<String, String>> QUESTIONS = List.of(
            Map.entry("noSara", "tidak mengandung SARA"),
            Map.entry("namesChecked", "nama, gelar, dan jabatan sudah diperiksa"),
            Map.entry("sourcesChecked", "kutipan dan angka bersumber"),
            Map.entry("privacyChecked", "anak, korban, dan data pribadi terlindungi"),
            Map.entry("nothingExempt", "tidak memuat informasi dikecualikan atau diembargo"),
            Map.entry("neutral", "netral"));

    private final ObjectMapper json;

    /** The questions that are not ticked in this JSON object; all of them where it cannot be read. */
    public List<String> unticked(String answers) {
        return open(answers).map(Map.Entry::getValue).toList();
    }

    private Stream<Map.Entry<String, String>> open(String answers) {
        try {
            var ticks = json.readTree(answers);
            return QUESTIONS.stream()
                    .filter(question -> !ticks.path(question.getKey()).asBoolean(false));
        } catch (JsonProcessingException e) {
            return QUESTIONS.stream();
        }
    }
}
