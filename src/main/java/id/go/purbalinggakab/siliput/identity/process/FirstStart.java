package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.IdentitySettings;
import id.go.purbalinggakab.siliput.identity.PasswordRules;
import id.go.purbalinggakab.siliput.identity.RefusedStart;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Rights, filters and the first people, all there before the port opens. */
@Component
@RequiredArgsConstructor
class FirstStart implements SmartInitializingSingleton {

    static final String DEMO_PASSWORD = PasswordRules.DEMO_PASSWORD;

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final RightsAtStart rights;
    private final FiltersAtStart filters;
    private final Accounts accounts;
    private final IdentitySettings settings;
    private final PasswordRules rules;

    @Override
    public void afterSingletonsInstantiated() {
        rights.seed();
        filters.seed();
        settings.restoreAdministrator().filter(user -> !user.isBlank()).ifPresent(this::restore);
        if (settings.demo()) {
            demoUsers();
        } else {
            firstAdministrator();
        }
    }

    private void demoUsers() {
        var missing = Accounts.demo().stream()
                .filter(account -> !accounts.exists(account.userId()))
                .toList();
        missing.forEach(account -> accounts.create(account, DEMO_PASSWORD));
        missing.forEach(account -> accounts.nameDemoDeputy(account.userId()));
        LOG.warn(
                "MODE DEMO: pengguna contoh, kata sandi {}\n{}",
                DEMO_PASSWORD,
                Accounts.demo().stream()
                        .map(account -> "  %-12s %-20s %s"
                                .formatted(
                                        account.userId(),
                                        account.firstName() + " " + account.lastName(),
                                        account.role().label()))
                        .collect(Collectors.joining("\n")));
    }

    private void firstAdministrator() {
        Accounts.demo().stream()
                .filter(account -> accounts.hasPassword(account.userId(), DEMO_PASSWORD))
                .findFirst()
                .ifPresent(account -> {
                    throw new RefusedStart(
                            "Pengguna contoh '%s' masih memakai kata sandi demo. Ganti kata sandinya atau hapus pengguna itu, lalu mulai lagi."
                                    .formatted(account.userId()));
                });
        if (!accounts.isAnyAdministrator()) {
            accounts.makeAdministrator(
                    "admin",
                    password(
                            "Belum ada administrator. Isi variabel lingkungan SILIPUT_ADMIN_PASSWORD (sedikitnya 10 karakter) dengan kata sandi yang tidak umum dipakai untuk pengguna 'admin', lalu mulai lagi."));
        }
    }

    private String password(String refusal) {
        return settings.adminPassword()
                .filter(text -> rules.problem("admin", text).isEmpty())
                .orElseThrow(() -> new RefusedStart(refusal));
    }

    /** Whoever starts the program holds the machine anyway; the start ends here, so that the option does not stay. */
    private void restore(String user) {
        accounts.makeAdministrator(
                user,
                password(
                        "Isi variabel lingkungan SILIPUT_ADMIN_PASSWORD (sedikitnya 10 karakter) dengan kata sandi yang tidak umum dipakai: kata sandi baru administrator yang dipulihkan."));
        throw new RefusedStart(
                "Administrator '%s' sudah dipulihkan dan tercatat di jejak administrasi. Mulai lagi tanpa siliput.restore-administrator."
                        .formatted(user));
    }
}
