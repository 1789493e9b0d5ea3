package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.SiliputApplication;
import id.go.purbalinggakab.siliput.engine.ModelFolders;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The application in a JVM of its own, which releases a changed limit and dies without a farewell: where the engine has
 * the files and nothing is committed, or where the release stands and the folder has not got it.
 *
 * @param where the method after which it dies
 */
record DyingRelease(String where) implements BeanPostProcessor {

    static final int EXIT_CODE = 137;

    /** The first argument says where; the others are settings. */
    public static void main(String[] arguments) throws IOException {
        try {
            var application = new SpringApplicationBuilder(SiliputApplication.class)
                    .initializers(
                            context -> context.getBeanFactory().addBeanPostProcessor(new DyingRelease(arguments[0])))
                    .run(Arrays.copyOfRange(arguments, 1, arguments.length));
            var drafts = application.getBean(ModelDrafts.class);
            var draft = drafts.open().stream().findFirst().orElse(null);
            if (draft == null) {
                draft = drafts.create(
                        "Batas",
                        "admin",
                        Origin.WORKSHOP,
                        Map.of(KilledWhileReleasingIT.TABLE, KilledWhileReleasingIT.limit("6")));
            }
            application
                    .getBean(ReleaseNow.class)
                    .release(draft.id(), draft.version(), "perbup", Optional.empty(), "admin");
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RunningModels || bean instanceof ModelFolders ? dying(bean) : bean;
    }

    private Object dying(Object bean) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), bean.getClass().getInterfaces(), (proxy, method, arguments) -> {
                    try {
                        method.setAccessible(true);
                        var answer = method.invoke(bean, arguments);
                        if (method.getName().equals(where)) {
                            Runtime.getRuntime().halt(EXIT_CODE);
                        }
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
