package id.go.purbalinggakab.siliput.coverage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
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

    /** @param shortly what a refusal says is missing */
    private record Question(String name, String shortly, String sentence) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question(
                    "noSara",
                    "tidak mengandung SARA",
                    "Tidak menyinggung suku, agama, ras, dan antargolongan, baik di teks, keterangan, foto, maupun tagar."),
            new Question(
                    "namesChecked",
                    "nama, gelar, dan jabatan sudah diperiksa",
                    "Nama, gelar, dan jabatan sudah dicocokkan dengan sumbernya."),
            new Question(
                    "sourcesChecked",
                    "kutipan dan angka bersumber",
                    "Kutipan terekam dan berizin; setiap angka ada sumbernya."),
            new Question(
                    "privacyChecked",
                    "anak, korban, dan data pribadi terlindungi",
                    "Anak, korban, pasien, NIK, telepon, dan alamat tidak dapat dikenali."),
            new Question(
                    "nothingExempt",
                    "tidak memuat informasi dikecualikan atau diembargo",
                    "Tidak memuat informasi yang dikecualikan atau masih diembargo."),
            new Question("neutral", "netral", "Netral: tidak ada muatan kampanye, iklan, atau tuduhan."));

    private final ObjectMapper json;

    /** The questions that are not ticked in this JSON object; all of them where it cannot be read. */
    public List<String> unticked(String answers) {
        return open(answers).map(Question::shortly).toList();
    }

    /** What the form asks, by name. */
    public Map<String, String> sentences() {
        var sentences = new LinkedHashMap<String, String>();
        QUESTIONS.forEach(question -> sentences.put(question.name(), question.sentence()));
        return sentences;
    }

    private Stream<Question> open(String answers) {
        try {
            var ticks = json.readTree(answers);
            return QUESTIONS.stream()
                    .filter(question -> !ticks.path(question.name()).asBoolean(false));
        } catch (JsonProcessingException e) {
            return QUESTIONS.stream();
        }
    }
}
