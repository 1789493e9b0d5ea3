package id.go.purbalinggakab.siliput.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.evidence.ChainCheck.AnchoredHead;
import id.go.purbalinggakab.siliput.evidence.Dossier.ChainScope;
import id.go.purbalinggakab.siliput.register.CaseRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What somebody with the database's password may try, up to writing the whole chain anew. */
class ChainCheckTest {

    private static final String CASE = "LIP-2026-00001";

    private final List<ChainEvent> rows = chain(6, "kepala");

    @Test
    void aWholeChainHasNoFindings() {
        assertThat(check(rows, List.of(seal(rows, 4), seal(rows, 6)))).isEmpty();
    }

    @Test
    void whatWholeCoversIsSaid() {
        var older = Map.of("CASE:1", new CaseRow(Map.of("status", "DITERIMA"), Map.of()));
        assertThat(ChainScope.of(rows, older).sentence())
                .startsWith("Mencakup peristiwa dari Senin, 2 November 2026 pukul 09.10 WIB")
                .contains("sebelum rantai dibuat", "(1 data) tidak tercakup");
        assertThat(ChainScope.of(List.of(), Map.of()).sentence()).contains("tidak ada yang dapat diperiksa");
    }

    @Test
    void aChangedRowIsNamed() {
        rows.set(2, with(rows.get(2), "budi", rows.get(2).hash()));
        assertThat(check(rows, List.of()))
                .singleElement()
                .asString()
                .startsWith("Baris 3 ")
                .contains("diubah");
    }

    @Test
    void aRowChangedTogetherWithItsHashIsNamed() {
        var changed = with(rows.get(2), "budi", "");
        rows.set(2, with(changed, "budi", changed.computed()));
        assertThat(check(rows, List.of()))
                .singleElement()
                .asString()
                .startsWith("Baris 3 ")
                .contains("diganti beserta hash-nya: baris 4");
    }

    @Test
    void aRemovedRowIsNamed() {
        rows.remove(2);
        assertThat(check(rows, List.of())).singleElement().asString().startsWith("Baris 3 hilang");
    }

    @Test
    void aTruncatedChainIsNamedByItsHeadOrByASeal() {
        var seal = seal(rows, 6);
        var cut = rows.subList(0, 4);
        assertThat(check(cut, head(rows, 6), List.of()))
                .containsExactly("Rantai terpotong: baris 5-6 hilang di ujungnya.");
        assertThat(check(cut, head(rows, 4), List.of())).isEmpty();
        assertThat(check(cut, head(rows, 4), List.of(seal)))
                .singleElement()
                .asString()
                .contains("Baris 6, yang disegel untuk 2026-11-06, tidak ada lagi");
    }

    @Test
    void aChainWrittenAnewIsFoundByTheSealsAndNarrowedDown() {
        var seals = List.of(seal(rows, 2), seal(rows, 5));
        var forged = new ArrayList<>(rows.subList(0, 2));
        grow(forged, 6, "budi");
        assertThat(check(forged, head(forged, 6), List.of())).isEmpty();
        assertThat(check(forged, head(forged, 6), seals))
                .singleElement()
                .asString()
                .startsWith("Baris 5 ")
                .contains("ditulis ulang di antara baris 3 dan 5");
    }

    @Test
    void rowsInAnotherOrderAreNamed() {
        var moved = rows.remove(1);
        rows.add(3, moved);
        assertThat(check(rows, List.of()))
                .singleElement()
                .asString()
                .startsWith("Baris 2 ")
                .contains("berpindah tempat");
    }

    @Test
    void canonicalJsonIsOneSpellingPerContent() {
        var facts = new TreeMap<String, Object>(Map.of("b", List.of(1, true), "a", "é \"x\"\n\u0001/"));
        facts.put("c", null);
        assertThat(CanonicalJson.of(facts)).isEqualTo("{\"a\":\"é \\\"x\\\"\\n\\u0001/\",\"b\":[1,true]}");
    }

    private static List<String> check(List<ChainEvent> rows, List<AnchoredHead> seals) {
        return check(rows, head(rows, rows.get(rows.size() - 1).seq()), seals);
    }

    private static List<String> check(List<ChainEvent> rows, ChainHead head, List<AnchoredHead> seals) {
        return ChainCheck.of(CASE, rows, Optional.of(head), seals);
    }

    private static ChainHead head(List<ChainEvent> rows, long seq) {
        return rows.stream()
                .filter(row -> row.seq() == seq)
                .map(row -> new ChainHead(CASE, seq, row.hash()))
                .findFirst()
                .orElseThrow();
    }

    private static AnchoredHead seal(List<ChainEvent> rows, long seq) {
        return new AnchoredHead("2026-11-0" + seq, head(rows, seq));
    }

    private static List<ChainEvent> chain(int length, String actor) {
        var rows = new ArrayList<ChainEvent>();
        grow(rows, length, actor);
        return rows;
    }

    private static void grow(List<ChainEvent> rows, int length, String actor) {
        while (rows.size() < length) {
            var prev = rows.isEmpty()
                    ? ChainHead.NOTHING
                    : rows.get(rows.size() - 1).hash();
            var seq = rows.size() + 1;
            rows.add(ChainEvent.sealed(
                    CASE,
                    seq,
                    "2026-11-02T02:10:00.%06dZ".formatted(seq),
                    actor,
                    "",
                    "TASK_DONE",
                    Map.of("n", seq),
                    prev));
        }
    }

    private static ChainEvent with(ChainEvent row, String actor, String hash) {
        return new ChainEvent(
                row.chain(), row.seq(), row.at(), actor, row.capacity(), row.kind(), row.payload(), row.prev(), hash);
    }
}
