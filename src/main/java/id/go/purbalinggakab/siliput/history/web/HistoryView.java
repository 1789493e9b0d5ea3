package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.casefile.DossierView;
import java.util.List;

/** A case's history as auditors read it; times are texts in WIB. */
record HistoryView(
        String number,
        String status,
        String subject,
        String sender,
        boolean complaint,
        boolean closed,
        boolean annotates,
        List<String> findings,
        int chainLength,
        List<Run> runs,
        List<DossierView.Moment> timeline,
        List<Variable> variables,
        List<Paper> papers,
        List<Decided> decisions,
        List<DossierView.Deadline> deadlines,
        List<Trouble> troubles,
        List<Waits> waiting,
        List<DossierView.Posting> postings,
        List<DossierView.Delivery> deliveries,
        List<Done> operations,
        List<Remark> annotations,
        List<DossierView.Moment> looks) {

    /** A process that ran for the case. */
    record Run(
            String instance,
            String definition,
            String name,
            int version,
            boolean main,
            String startedAt,
            String endedAt,
            String length) {}

    /** A variable with all its values, the newest first. */
    record Variable(String name, String label, List<Value> values) {}

    /** One value. */
    record Value(String text, String at, String by) {}

    /** A document of the case. */
    record Paper(String kind, String name, String size, String sha256, String at, String by) {}

    /** A decision by table. */
    record Decided(
            String at, String name, int version, String activity, String inputs, List<String> rules, String outputs) {}

    /** A failed try or what stuck. */
    record Trouble(String at, String kind, String activity, String message, String outcome) {}

    /** What waits for its time. */
    record Waits(String activity, String due, int retries) {}

    /** An entry of the user operation log. */
    record Done(String id, String at, String by, String what, String target, List<String> changes) {}

    /** An auditor's note; the operation is empty where it is about the whole case. */
    record Remark(String operation, String text, String at, String by) {}

    /** The way through a diagram; times in milliseconds, for the heat. */
    record Path(String definition, List<Reached> steps, long now) {}

    /** One time that a node was reached. */
    record Reached(
            String id,
            String parent,
            String activity,
            String type,
            String by,
            long start,
            Long end,
            boolean cancelled,
            String at,
            String length) {}
}
