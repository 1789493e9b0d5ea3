package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ClassChanges;
import id.go.purbalinggakab.siliput.complaint.ClassChanges.ClassChange;
import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.Conflicts;
import id.go.purbalinggakab.siliput.engine.TaskExclusion;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who must not work on a complaint: whom it is about and who is in office in their place alone; at an approval also who
 * wrote what is approved and who stands under the accused; at the examination everybody who was not appointed.
 */
@Component
@RequiredArgsConstructor
class ConflictExclusion implements TaskExclusion {

    private static final List<Role> APPROVERS = List.of(Role.PEJABAT_PENGADUAN, Role.SEKRETARIS, Role.KEPALA);

    private final ComplaintCases cases;
    private final Conflicts conflicts;
    private final ClassChanges changes;
    private final AppointedExaminers examiners;

    @Lazy
    private final RuntimeService runtime;

    @Override
    public boolean excludes(String user, String step, String processInstanceId) {
        return cases.ofInstance(processInstanceId)
                .map(ComplaintCase::number)
                .filter(number -> !conflicts.isFree(user, number, ComplaintAccess.HANDLERS)
                        || isBarredFrom(step, user, number, processInstanceId))
                .isPresent();
    }

    @Override
    public boolean isByNameOnly(String step, String processInstanceId) {
        return step.equals(AppointedExaminers.STEP)
                && cases.ofInstance(processInstanceId).isPresent();
    }

    private boolean isBarredFrom(String step, String user, String number, String instance) {
        return switch (step) {
            case AppointedExaminers.STEP -> !examiners.includes(instance, user);
            case "approveNonSupervisoryAnswer", "approveSupervisoryAnswer" ->
                mayNotApprove(
                        user,
                        number,
                        Optional.ofNullable(runtime.getVariable(instance, ComplaintProcess.ANSWERED_BY.name()))
                                .map(Object::toString));
            case "approveReclassification" ->
                mayNotApprove(user, number, changes.waiting(number).map(ClassChange::askedBy));
            default -> false;
        };
    }

    private boolean mayNotApprove(String user, String number, Optional<String> author) {
        return !conflicts.isApartFrom(author.map(Set::of).orElse(Set.of()), user, APPROVERS)
                || !conflicts.isAboutTheHead(number) && conflicts.isUnderAccused(user, number);
    }
}
