package id.go.purbalinggakab.siliput.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.engine.DiagramDifference.Change;
import id.go.purbalinggakab.siliput.engine.DiagramDifference.Detail;
import id.go.purbalinggakab.siliput.engine.DiagramDifference.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What changed between two versions is named, and only that. */
class DiagramDifferenceTest {

    @Test
    void aRenamedTaskWithAnotherFormIsNamedOnce() throws IOException {
        var before = file("coverage.bpmn");
        var after = before.replace("forms/giveDisposition.html", "forms/lain.html")
                .replace("Disposisi surat ke Bidang IKP", "Disposisi ke Bidang");
        var changes = DiagramDifference.between(before, after).changes();
        assertThat(changes).extracting(Change::kind).containsOnly(Kind.CHANGED);
        assertThat(changes).extracting(Change::id).containsExactly("giveDisposition");
        assertThat(changes.get(0).details()).extracting(Detail::what).contains("camunda:formKey", "name");
    }

    @Test
    void anAddedAndARemovedElementAreNamed() throws IOException {
        var before = file("coverage.bpmn");
        var after = before.replace("</bpmn:process>", "<bpmn:task id=\"baru\" name=\"Langkah baru\"/></bpmn:process>");
        assertThat(DiagramDifference.between(before, after).changes())
                .extracting(Change::kind, Change::id, Change::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.ADDED, "baru", "Langkah baru"));
        assertThat(DiagramDifference.between(after, before).changes())
                .extracting(Change::kind)
                .containsExactly(Kind.REMOVED);
    }

    @Test
    void whereSomethingIsDrawnIsNoChange() throws IOException {
        var before = file("coverage.bpmn");
        var after = before.replaceAll("<dc:Bounds x=\"\\d+\"", "<dc:Bounds x=\"7\"");
        assertThat(after).isNotEqualTo(before);
        assertThat(DiagramDifference.between(before, after).changes()).isEmpty();
    }

    @Test
    void aChangedLimitIsNamedWithItsRule() throws IOException {
        var before = file("serviceLimits.dmn");
        var after = before.replaceFirst("(?s)(id=\"answerAmount\">\\s*<text>)4", "$16");
        var change = DiagramDifference.between(before, after).changes().get(0);
        assertThat(change.name()).contains("jawaban atas surat lengkap");
        assertThat(change.details()).containsExactly(new Detail("text", "4", "6"));
    }

    private static String file(String name) throws IOException {
        return Files.readString(Path.of("processes", name));
    }
}
