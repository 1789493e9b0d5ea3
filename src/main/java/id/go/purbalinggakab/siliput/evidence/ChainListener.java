package id.go.purbalinggakab.siliput.evidence;

import id.go.purbalinggakab.siliput.complaint.DeliveryChanged;
import id.go.purbalinggakab.siliput.complaint.IdentityRead;
import id.go.purbalinggakab.siliput.coverage.ReleaseChanged;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.CommentAdded;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.ActingChanged;
import id.go.purbalinggakab.siliput.identity.AdministratorDecided;
import id.go.purbalinggakab.siliput.identity.AdministratorRestored;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.PasswordSet;
import id.go.purbalinggakab.siliput.identity.RoleUnheld;
import id.go.purbalinggakab.siliput.notification.NoticePushed;
import id.go.purbalinggakab.siliput.publishing.PublicationChanged;
import id.go.purbalinggakab.siliput.register.RegisterChanged;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the other rooms say of themselves, chained. The rows are read when the transaction is about to commit. */
@Component
class ChainListener {

    private final Chain chain;
    private final DossierSources sources;
    private final Acting acting;
    private final Actor actor;

    ChainListener(Chain chain, DossierSources sources, Acting acting, Actor actor) {
        this.chain = chain;
        this.sources = sources;
        this.acting = acting;
        this.actor = actor;
    }

    @EventListener
    void on(RegisterChanged changed) {
        var part = changed.part();
        keep(changed.caseNumber(), ChainKind.REGISTER, part.name(), () -> sources.of(changed.caseNumber(), part));
    }

    @EventListener
    void on(ReleaseChanged changed) {
        keep(
                changed.caseNumber(),
                ChainKind.RELEASE,
                DossierSources.RELEASE,
                () -> sources.releases(changed.caseNumber()));
    }

    @EventListener
    void on(DeliveryChanged changed) {
        keep(
                changed.caseNumber(),
                ChainKind.DELIVERY,
                DossierSources.DELIVERY,
                () -> sources.deliveries(changed.caseNumber()));
    }

    @EventListener
    void on(PublicationChanged changed) {
        var row = changed.row();
        var facts = Map.<String, Object>of(
                "rows", Map.of(DossierSources.key(row), DossierRows.of(row).facts()));
        chain.add(row.caseNumber(), ChainKind.PUBLICATION, row.changedBy().orElseGet(actor::current), facts);
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
        var row = DossierRows.comment(comment.by(), comment.at(), comment.text());
        chain.addToInstance(
                comment.processInstanceId(),
                ChainKind.COMMENT,
                comment.by(),
                Map.of("rows", Map.of(DossierRows.COMMENT + comment.id(), row.facts())));
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

    private void keep(String number, ChainKind kind, String part, Supplier<Map<String, DossierRow>> rows) {
        chain.addOnce(number, kind, actor.current(), part, () -> {
            var facts = new TreeMap<String, Object>();
            rows.get().forEach((key, row) -> facts.put(key, row.facts()));
            return Map.of("part", part, "rows", facts);
        });
    }
}
