package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.complaint.AccusedOfficers;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.ComplaintChannel;
import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.complaint.ComplaintKind;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.complaint.Intakes.KeptIntake;
import id.go.purbalinggakab.siliput.complaint.Ratings.RatingToken;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.LetterEntry;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Draws the number, ties what was said to the case and shuts out whom it is about, all before anybody sees it. */
@Component("registerComplaint")
@RequiredArgsConstructor
class RegisterComplaintDelegate implements JavaDelegate {

    private final Register register;
    private final ComplaintCases cases;
    private final Intakes intakes;
    private final AccusedOfficers named;
    private final CaseTexts texts;
    private final Readers readers;
    private final Actor actor;

    @Override
    public void execute(DelegateExecution execution) {
        var kind = KIND.from(execution);
        var instance = execution.getProcessInstanceId();
        var receivedAt = RECEIVED_AT.from(execution);
        var opened = register.open("ADU", instance, LetterEntry.ofComplaint(kind.label(), receivedAt));
        execution.setProcessBusinessKey(opened.number());
        open(execution, opened, kind);
        register.moveTo(opened.number(), CaseStatus.ADUAN_DITERIMA);
        register.stateTime(opened.number(), "receivedAt", receivedAt, Optional.empty(), actor.current());
        readers.admit(instance);
        var against = AccusedOfficers.parse(NAMED.find(execution).orElse(""));
        named.add(opened.number(), against, actor.current(), null);
        readers.shutOut(instance, opened.number());
        texts.keep(execution, Set.of("receivedAtReason", "answer", "deliveryProof", "deliveredAtReason"));
        var mail = tie(execution, opened.number()).filter(KeptIntake::hasMail).isPresent();
        var byMail = mail && RECEIVED_VIA.from(execution) == ComplaintChannel.EMAIL;
        BY_MAIL.set(execution, byMail);
        DELIVERED.set(execution, false);
        ROUND.set(execution, 1);
        CLOCK_FROM.set(execution, receivedAt);
        LIMIT_CLASS.set(
                execution, CLASS.find(execution).orElse(ComplaintClass.RINGAN).name());
    }

    private void open(DelegateExecution execution, CaseSummary opened, ComplaintKind kind) {
        cases.open(new ComplaintCase(
                opened.number(),
                execution.getProcessInstanceId(),
                kind,
                RECEIVED_VIA.from(execution),
                RECEIVED_AT.from(execution),
                CLASS.find(execution),
                AT_ONCE.find(execution).orElse(false),
                RatingToken.draw(),
                Optional.empty(),
                Optional.empty()));
    }

    private Optional<KeptIntake> tie(DelegateExecution execution, String number) {
        var intake = INTAKE.find(execution).flatMap(intakes::find);
        intake.ifPresent(kept -> {
            if (!intakes.bind(kept, number)) {
                throw new RefusedStep("intake", "Isi ini sudah dicatat pada aduan lain. Muat ulang formulirnya.");
            }
        });
        return intake;
    }
}
