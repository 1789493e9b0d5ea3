package id.go.purbalinggakab.siliput.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Looks through a chain's rows and names each that was changed, removed, put elsewhere or cut off. */
final class ChainCheck {

    private final String chain;
    private final List<ChainEvent> rows;
    private final TreeMap<Long, ChainEvent> bySeq = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();

    private ChainCheck(String chain, List<ChainEvent> rows) {
        this.chain = chain;
        this.rows = rows;
        rows.forEach(row -> bySeq.putIfAbsent(row.seq(), row));
    }

    /**
     * @param head the end that the same source claims
     * @param anchors ends that seals kept earlier
     * @return sentences in Indonesian, none where the chain is whole
     */
    static List<String> of(String chain, List<ChainEvent> rows, Optional<ChainHead> head, List<AnchoredHead> anchors) {
        var check = new ChainCheck(chain, rows);
        check.order();
        check.contents();
        check.gaps();
        check.links();
        head.ifPresent(check::end);
        check.seals(anchors);
        return check.findings;
    }

    /** What a seal kept of a chain. */
    record AnchoredHead(String day, ChainHead head) {}

    static String name(ChainEvent row) {
        return "Baris %d (%s, %s, oleh %s)".formatted(row.seq(), row.at(), ChainKind.label(row.kind()), row.actor());
    }

    private void order() {
        var seen = new HashSet<Long>();
        long before = 0;
        for (var row : rows) {
            if (!seen.add(row.seq())) {
                findings.add(name(row) + " muncul dua kali.");
            } else if (row.seq() < before) {
                findings.add(name(row) + " berpindah tempat: berada sesudah baris %d.".formatted(before));
            }
            before = Math.max(before, row.seq());
        }
    }

    private void contents() {
        for (var row : bySeq.values()) {
            if (!row.chain().equals(chain)) {
                findings.add(name(row) + " berasal dari rantai lain: %s.".formatted(row.chain()));
            } else if (!isWhole(row)) {
                findings.add(name(row)
                        + former(row)
                                .map(seq -> " berpindah tempat: aslinya baris %d.".formatted(seq))
                                .orElse(" diubah: isinya tidak cocok dengan hash-nya."));
            }
        }
    }

    private static boolean isWhole(ChainEvent row) {
        try {
            return row.computed().equals(row.hash());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** The number under which this content has this hash. */
    private Optional<Long> former(ChainEvent row) {
        var last = bySeq.lastKey() + 1;
        for (long seq = 1; seq <= last; seq++) {
            var moved = row.numbered(seq);
            if (isWhole(moved)) {
                return Optional.of(seq);
            }
        }
        return Optional.empty();
    }

    private void gaps() {
        long expected = 1;
        for (var row : bySeq.values()) {
            if (row.seq() > expected) {
                findings.add("%s hilang: rantai melompat ke %s."
                        .formatted(span(expected, row.seq() - 1), name(row).toLowerCase(Locale.ROOT)));
            }
            expected = row.seq() + 1;
        }
    }

    private void links() {
        for (var row : bySeq.values()) {
            var before = row.seq() == 1 ? ChainHead.NOTHING : hash(row.seq() - 1);
            if (before != null && !before.equals(row.prev()) && isWhole(row)) {
                var former = bySeq.get(row.seq() - 1);
                findings.add(
                        former == null || !isWhole(former)
                                ? name(row) + " tidak menyambung ke baris sebelumnya."
                                : name(former)
                                        + " diganti beserta hash-nya: baris %d masih menunjuk hash yang lama."
                                                .formatted(row.seq()));
            }
        }
    }

    private String hash(long seq) {
        return bySeq.containsKey(seq) ? bySeq.get(seq).hash() : null;
    }

    private void end(ChainHead head) {
        var last = bySeq.isEmpty() ? 0 : bySeq.lastKey();
        if (last < head.seq()) {
            findings.add("Rantai terpotong: %s hilang di ujungnya."
                    .formatted(span(last + 1, head.seq()).toLowerCase(Locale.ROOT)));
        } else if (last > head.seq()) {
            findings.add("%s ditambahkan di luar aplikasi: kepala rantai berhenti pada baris %d."
                    .formatted(span(head.seq() + 1, last), head.seq()));
        } else if (last > 0 && !head.hash().equals(hash(last))) {
            findings.add(name(bySeq.get(last)) + " tidak cocok dengan kepala rantai.");
        }
    }

    private void seals(List<AnchoredHead> anchors) {
        long sound = 0;
        for (var anchor : anchors) {
            var head = anchor.head();
            if (head.seq() == 0) {
                continue;
            }
            var kept = hash(head.seq());
            if (kept == null) {
                findings.add("Baris %d, yang disegel untuk %s, tidak ada lagi: rantai dipotong atau barisnya dihapus."
                        .formatted(head.seq(), anchor.day()));
            } else if (!kept.equals(head.hash())) {
                findings.add(
                        "%s tidak sama dengan yang disegel untuk %s: rantai ditulis ulang di antara baris %d dan %d."
                                .formatted(name(bySeq.get(head.seq())), anchor.day(), sound + 1, head.seq()));
                return;
            } else {
                sound = head.seq();
            }
        }
    }

    private static String span(long from, long to) {
        return from == to ? "Baris " + from : "Baris %d-%d".formatted(from, to);
    }
}
