package id.go.purbalinggakab.siliput.casefile;

import id.go.purbalinggakab.siliput.coverage.ReleaseText;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.SentContents.SentContent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What of a case went out where: made to be handed to somebody who was not there.
 *
 * @param title of the release; empty where the reader may not read it, or nothing was approved
 * @param takenDown the public page is hidden now
 * @param findings what does not fit, in Indonesian; empty where all is whole
 */
public record Proof(
        CaseView view,
        String title,
        boolean takenDown,
        List<String> findings,
        List<Item> items,
        List<Content> contents,
        List<Change> changes) {

    static final String FORMAT = "siliput-bukti-tayang/1";

    /**
     * One version on one channel.
     *
     * @param what the release, or the kind of note
     * @param row for mail the last that was written; link and id are the channel's
     * @param recipients of a mailing, empty elsewhere
     * @param content empty where the reader may not read it, or the version is no longer whole
     */
    public record Item(String what, LedgerRow row, List<Recipient> recipients, Optional<SentContent> content) {

        public Channel channel() {
            return row.channel();
        }

        public long reached() {
            return recipients.stream()
                    .filter(one -> one.state() == LedgerRow.State.PUBLISHED)
                    .count();
        }
    }

    /**
     * @param address whole for those who may read the mailing list, masked for others
     * @param fingerprint of the whole address, as the case's chain names it
     */
    public record Recipient(
            String address,
            String fingerprint,
            LedgerRow.State state,
            Instant at,
            int attempts,
            Optional<String> reason) {}

    /** A version as it was approved: the texts that its hash is of. */
    public record Content(int version, ReleaseText text) {}

    /** What was changed after publication: taken down, shown again, noted, corrected, retracted. */
    public record Change(Instant at, String by, String text) {}
}
