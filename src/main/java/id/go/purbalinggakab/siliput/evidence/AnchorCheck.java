package id.go.purbalinggakab.siliput.evidence;

import java.util.ArrayList;
import java.util.List;

/** Whether seals are as they were made, and each follows the one before. */
final class AnchorCheck {

    private AnchorCheck() {}

    /** @param seals by number */
    static List<String> of(List<DailyAnchor> seals) {
        var findings = new ArrayList<String>();
        DailyAnchor before = null;
        for (var seal : seals) {
            if (!seal.computed().equals(seal.hash())) {
                findings.add("Segel %d (%s) diubah: isinya tidak cocok dengan hash-nya."
                        .formatted(seal.number(), seal.day()));
            }
            if (before != null) {
                follows(before, seal, findings);
            } else if (seal.number() == 1 && !seal.prev().equals(ChainHead.NOTHING)) {
                findings.add("Segel pertama menunjuk segel lain.");
            }
            before = seal;
        }
        return findings;
    }

    private static void follows(DailyAnchor before, DailyAnchor seal, List<String> findings) {
        if (seal.number() > before.number() + 1) {
            findings.add("Segel %d sampai %d tidak disertakan atau hilang."
                    .formatted(before.number() + 1, seal.number() - 1));
        } else if (seal.number() == before.number()) {
            if (!seal.hash().equals(before.hash())) {
                findings.add("Segel %d ada dalam dua bentuk yang berbeda.".formatted(seal.number()));
            }
        } else if (!seal.prev().equals(before.hash())) {
            findings.add("Segel %d (%s) tidak menyambung ke segel %d (%s)."
                    .formatted(seal.number(), seal.day(), before.number(), before.day()));
        }
    }
}
