package id.go.purbalinggakab.siliput.casefile;

import id.go.purbalinggakab.siliput.coverage.Differences;
import java.util.List;

/** A dossier as people read it: page and PDF show the same. */
public record DossierView(
        String number,
        String status,
        String madeAt,
        String madeBy,
        boolean complaint,
        boolean closed,
        List<String> findings,
        String seal,
        List<Field> letter,
        List<Field> disposition,
        List<Moment> timeline,
        List<Moment> looks,
        List<Version> versions,
        List<Posting> postings,
        List<Delivery> deliveries,
        List<Deadline> deadlines,
        List<Note> notes,
        List<Link> chain) {

    /** A label with what stands beside it. */
    public record Field(String label, String value) {}

    /** One line of the time line. */
    public record Moment(long seq, String at, String who, String what, String detail) {}

    /** A release version, with what changed since the one before. */
    public record Version(
            String title,
            String author,
            String submittedAt,
            String decision,
            String remark,
            String contentHash,
            List<Part> parts) {}

    /** A part of a release, in runs of text with one fate each. */
    public record Part(String label, boolean changed, List<Differences.Segment> segments) {}

    /** Where a version went out, or why not. */
    public record Posting(String version, String channel, String state, String at, String by, String proof) {}

    /** What reached a complainant. */
    public record Delivery(String what, String channel, String at) {}

    /** A due date with its explanation. */
    public record Deadline(
            String kind, String start, String due, String strict, String outcome, List<String> explanation) {}

    /** A remark in the case's file. */
    public record Note(String at, String by, String text) {}

    /** A row of the chain. */
    public record Link(long seq, String at, String who, String what, String hash) {}
}
