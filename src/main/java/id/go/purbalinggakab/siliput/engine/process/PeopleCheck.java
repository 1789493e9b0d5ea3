package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Exclusion;
import id.go.purbalinggakab.siliput.identity.MailAddress;
import id.go.purbalinggakab.siliput.identity.PersonName;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * What the engine's rights leave open between people: a password is tried at the login only, a task taken for oneself
 * only, and nobody gives oneself a role or anybody a right to walk around the procedure.
 */
@RequiredArgsConstructor
class PeopleCheck implements CommandCheck {

    static final String EXCLUDED = "Tugas ini bukan untuk orang ini: siapa yang menulisnya, disebut di dalamnya, atau"
            + " tidak ditunjuk untuknya tidak mengerjakannya. Biarkan rekan lain yang mengambilnya.";

    private final ProcessEngineConfigurationImpl engine;
    private final Exclusion exclusion;

    @Override
    public Optional<String> refusal(Command<?> command, Authentication person) {
        var me = person.getUserId();
        if (command instanceof CheckPassword) {
            return unless(isFor(me, command), "Kata sandi orang lain hanya diperiksa di halaman masuk.");
        } else if (command instanceof ClaimTaskCmd) {
            return unless(isFor(me, command) || isFor(null, command), "Tugas hanya dapat diambil untuk diri sendiri.")
                    .or(() -> given(command));
        } else if (command instanceof AbstractAddIdentityLinkCmd) {
            return given(command);
        } else if (command instanceof CreateMembershipCmd) {
            return unless(!isFor(me, command), "Peran untuk diri sendiri diberikan oleh administrator lain.");
        } else if (command instanceof DeleteUserCmd) {
            return unless(!isFor(me, command), "Akun sendiri dihapus oleh administrator lain.");
        } else if (command instanceof DeleteGroupCmd) {
            return unless(
                    !Role.isGroup(new CommandFields(command).text("groupId")), "Kelompok ini dipakai oleh prosedur.");
        } else if (command instanceof SaveUserCmd) {
            return saved(new CommandFields(command).value("user", User.class), person);
        } else if (command instanceof SaveAuthorizationCmd) {
            var sent = new CommandFields(command).value("authorization", AuthorizationEntity.class);
            return GrantedRight.of(sent)
                    .refusal(me, Optional.ofNullable(person.getGroupIds()).orElse(List.of()));
        }
        return Optional.empty();
    }

    /** A signature and a notice's address come from the profile: the directory keeps them, not the person. */
    private Optional<String> saved(User sent, Authentication person) {
        Optional.ofNullable(sent.getFirstName()).map(PersonName::cleaned).ifPresent(sent::setFirstName);
        Optional.ofNullable(sent.getLastName()).map(PersonName::cleaned).ifPresent(sent::setLastName);
        Optional.ofNullable(sent.getEmail()).map(MailAddress::cleaned).ifPresent(sent::setEmail);
        var mail = Optional.ofNullable(sent.getEmail()).filter(typed -> !typed.isEmpty());
        if (mail.filter(typed -> MailAddress.read(typed).isEmpty()).isPresent()) {
            return Optional.of("Isian surel (email) " + MailAddress.UNREADABLE);
        }
        if (!person.getUserId().equals(sent.getId())
                || person.getGroupIds() != null && person.getGroupIds().contains(Role.ADMINISTRATOR.group())) {
            return Optional.empty();
        }
        var known = AsSystem.ask(engine, () -> engine.getIdentityService()
                .createUserQuery()
                .userId(sent.getId())
                .singleResult());
        return unless(
                known != null
                        && Objects.equals(known.getFirstName(), sent.getFirstName())
                        && Objects.equals(known.getLastName(), sent.getLastName())
                        && Objects.equals(known.getEmail(), sent.getEmail()),
                "Nama dan alamat surel diubah oleh administrator; Anda dapat mengganti kata sandi.");
    }

    /** A task of which the person sees nothing stays the engine's own refusal. */
    private Optional<String> given(Command<?> command) {
        var fields = new CommandFields(command);
        var task = engine.getTaskService()
                .createTaskQuery()
                .taskId(fields.text("taskId"))
                .singleResult();
        return unless(
                task == null
                        || !exclusion.excludes(
                                fields.text("userId"), task.getTaskDefinitionKey(), task.getProcessInstanceId()),
                EXCLUDED);
    }

    private static boolean isFor(String userId, Command<?> command) {
        return Objects.equals(userId, new CommandFields(command).text("userId"));
    }

    private static Optional<String> unless(boolean right, String reason) {
        return right ? Optional.empty() : Optional.of(reason);
    }
}
