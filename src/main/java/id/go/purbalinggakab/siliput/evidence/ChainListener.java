package id.go.purbalinggakab.siliput.evidence;

import id.go.purbalinggakab.siliput.complaint.Intakes.IdentityRead;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.EngineEvent.CommentAdded;
import id.go.purbalinggakab.siliput.engine.ModelReleased;
import id.go.purbalinggakab.siliput.identity.AccountEvent.ActingChanged;
import id.go.purbalinggakab.siliput.identity.AccountEvent.AdministratorDecided;
import id.go.purbalinggakab.siliput.identity.AccountEvent.AdministratorRestored;
import id.go.purbalinggakab.siliput.identity.AccountEvent.PasswordSet;
import id.go.purbalinggakab.siliput.identity.AccountEvent.RoleUnheld;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.notification.NoticePushed;
import id.go.purbalinggakab.siliput.register.CaseChanged;
import id.go.purbalinggakab.siliput.register.CaseRowChanged;
import id.go.purbalinggakab.siliput.register.CaseSection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the other rooms say of themselves, chained. The rows are read when the transaction is about to commit. */
@Component
@RequiredArgsConstructor
class ChainListener {

    private final Chain chain;
    private final List<CaseSection> sections;
    private final Acting acting;
    private final Actor actor;

    @EventListener
    void on(CaseChanged changed) {
        var section = sections.stream()
                .filter(one -> one.name().equals(changed.part()))
                .findFirst()
                .orElseThrow();
        chain.addOnce(changed.caseNumber(), kind(changed.part()), actor.current(), changed.part(), () -> {
            var facts = new TreeMap<String, Object>();
            section.rows(changed.caseNumber()).forEach((key, row) -> facts.put(key, row.facts()));
            return Map.of("part", changed.part(), "rows", facts);
        });
    }

    @EventListener
    void on(CaseRowChanged changed) {
        chain.add(
                changed.caseNumber(),
                kind(changed.part()),
                changed.by().orElseGet(actor::current),
                Map.of("rows", Map.of(changed.key(), changed.row().facts())));
    }

    /** The buku agenda has several parts and one kind. */
    private static ChainKind kind(String part) {
        return ChainKind.find(part).orElse(ChainKind.REGISTER);
    }

    /** For whom it was stays out where the case is a complaint. */
    @EventListener
    void on(NoticePushed pushed) {
        var facts = new HashMap<String, Object>();
        facts.put("notice", pushed.kind());
        facts.put("act", pushed.act().name());
        if (!pushed.caseNumber().startsWith("ADU-")) {
            facts.put("to", pushed.to().orElse("pemohon"));
        }
        chain.add(pushed.caseNumber(), ChainKind.NOTICE_PUSHED, pushed.by(), facts);
    }

    @EventListener
    void on(CommentAdded comment) {
        var row = VariableFacts.comment(comment.by(), comment.at(), comment.text());
        chain.addToInstance(
                comment.processInstanceId(),
                ChainKind.COMMENT,
                comment.by(),
                Map.of("rows", Map.of(VariableFacts.COMMENT + comment.id(), row.facts())));
    }

    @EventListener
    void on(IdentityRead read) {
        chain.add(read.caseNumber(), ChainKind.IDENTITY_READ, read.by(), Map.of());
    }

    @EventListener
    void on(AdministratorRestored restored) {
        role(Map.of("user", restored.user(), "administrator", "dipulihkan saat sistem dimulai"));
    }

    @EventListener
    void on(AdministratorDecided decided) {
        role(Map.of(
                "user",
                decided.user(),
                "administrator",
                decided.agreed() ? "disetujui" : "ditolak",
                "askedBy",
                decided.askedBy(),
                "by",
                decided.by()));
    }

    @EventListener
    void on(RoleUnheld unheld) {
        role(Map.of("role", unheld.role().label(), "holders", "tidak ada"));
    }

    @EventListener
    void on(PasswordSet set) {
        role(Map.of(
                "user",
                set.user(),
                "password",
                set.user().equals(set.by())
                        ? "diganti pemiliknya"
                        : "dibuat orang lain, diganti pemiliknya saat masuk"));
    }

    @EventListener
    void on(ModelReleased release) {
        chain.add(
                ChainKind.OFFICE,
                ChainKind.MODEL_RELEASE,
                release.by(),
                Map.of(
                        "release",
                        "%d: %s".formatted(release.number(), release.title()),
                        "reason",
                        release.reason(),
                        "approvedBy",
                        release.approvedBy().orElse("tidak perlu"),
                        "files",
                        release.files()));
    }

    private void role(Map<String, Object> facts) {
        chain.add(ChainKind.ROLES, ChainKind.ROLE, actor.current(), facts);
    }

    @EventListener
    void on(ActingChanged changed) {
        chain.addOnce(
                ChainKind.ROLES,
                ChainKind.ACTING,
                actor.current(),
                "acting " + changed.absent(),
                () -> Map.of(
                        "absent",
                        changed.absent(),
                        "appointments",
                        acting.absences(changed.absent()).stream()
                                .map(ChainListener::facts)
                                .toList()));
    }

    private static Map<String, Object> facts(Appointment appointment) {
        var facts = new HashMap<String, Object>();
        facts.put("id", appointment.id().toString());
        facts.put("acting", appointment.acting().orElse(null));
        facts.put("capacity", appointment.capacity().map(Enum::name).orElse(null));
        facts.put("until", appointment.endsAt().toString());
        return facts;
    }
}
