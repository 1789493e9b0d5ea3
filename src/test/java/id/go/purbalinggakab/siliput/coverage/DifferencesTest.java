package id.go.purbalinggakab.siliput.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.coverage.Differences.Change;
import id.go.purbalinggakab.siliput.coverage.Differences.Segment;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    @Test
    void names_the_words_that_changed() {
        assertThat(Differences.between("Bupati hadir di Bobotsari kemarin.", "Bupati hadir di Rembang kemarin."))
                .containsExactly(
                        new Segment(Change.EQUAL, "Bupati hadir di "),
                        new Segment(Change.REMOVED, "Bobotsari "),
                        new Segment(Change.ADDED, "Rembang "),
                        new Segment(Change.EQUAL, "kemarin."));
    }

    @Test
    void equal_and_added_text_together_is_the_new_text() {
        var after = "Satu dua.\n\nTiga  empat lima.\n";
        assertThat(Differences.between("Satu.\n\nTiga empat.", after).stream()
                        .filter(segment -> segment.change() != Change.REMOVED)
                        .map(Segment::text)
                        .collect(Collectors.joining()))
                .isEqualTo(after);
    }

    @Test
    void an_empty_text_has_no_words() {
        assertThat(Differences.between("", "")).isEmpty();
        assertThat(Differences.between("", "Baru")).containsExactly(new Segment(Change.ADDED, "Baru"));
    }
}
