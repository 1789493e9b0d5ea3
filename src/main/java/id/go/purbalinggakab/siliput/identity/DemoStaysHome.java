package id.go.purbalinggakab.siliput.identity;

import java.net.InetAddress;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Everybody knows the demo users' password: refuses, before anything is created, to show them to other computers. */
class DemoStaysHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (isOn(environment, "siliput.demo") && !isOn(environment, "siliput.demo-anywhere")) {
            var address = find(environment, "server.address", InetAddress.class);
            if (address.filter(InetAddress::isLoopbackAddress).isEmpty()) {
                throw new RefusedStart(refusal(address));
            }
        }
    }

    private static String refusal(Optional<InetAddress> address) {
        return ("Mode demo hanya untuk komputer sendiri: kata sandi pengguna contoh diketahui umum, sedangkan komputer lain"
                        + " dapat membuka aplikasi ini (server.address %s). Pilih salah satu: isi server.address=127.0.0.1,"
                        + " atau matikan mode demo dengan siliput.demo=false dan isi SILIPUT_ADMIN_PASSWORD."
                        + " Bila demo memang harus dibuka untuk orang lain, misalnya saat pelatihan: siliput.demo-anywhere=true.")
                .formatted(address.map(InetAddress::getHostAddress).orElse("kosong"));
    }

    private static boolean isOn(Environment environment, String key) {
        return find(environment, key, Boolean.class).orElse(false);
    }

    private static <T> Optional<T> find(Environment environment, String key, Class<T> type) {
        return Optional.ofNullable(Binder.get(environment).bind(key, type).orElse(null));
    }
}
