package uk.inspectionalerts.notification.channel;

import io.quarkus.mailer.runtime.MailerRuntimeConfig;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How the mail server is reached: as {@code quarkus.mailer} says, with the time limits that Quarkus's own mailer has none
 * of. TLS trusts what {@code quarkus.mailer.tls-configuration-name} names, else what Java trusts. Where there is a user
 * name, nothing is sent before TLS has begun and the server has let us in, whatever else is configured: a password in the
 * clear is everybody's.
 */
@ApplicationScoped
class RelaySettings {

    private final MailerRuntimeConfig mailer;
    private final TlsConfigurationRegistry certificates;
    private final EmailConfig limits;

    RelaySettings(MailersRuntimeConfig mailers, TlsConfigurationRegistry certificates, EmailConfig limits) {
        this.mailer = mailers.mailers().get("<default>");
        this.certificates = certificates;
        this.limits = limits;
    }

    MailConfig toMailConfig() {
        MailConfig config = new MailConfig()
                .setHostname(mailer.host())
                .setMaxPoolSize(mailer.maxPoolSize())
                .setKeepAliveTimeout((int) mailer.keepAliveTimeout().toSeconds())
                .setPipelining(mailer.pipelining())
                .setLogin(login())
                .setStarttls(startTls());
        config.setConnectTimeout((int) limits.connect().toMillis())
                .setIdleTimeout((int) limits.silence().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setSsl(mailer.tls().orElse(mailer.ssl()));
        mailer.port().ifPresent(config::setPort);
        mailer.ownHostName().ifPresent(config::setOwnHostname);
        mailer.username().ifPresent(config::setUsername);
        mailer.password().ifPresent(config::setPassword);
        mailer.authMethods().ifPresent(config::setAuthMethods);
        trusted().ifPresent(trusted -> config.setTrustOptions(trusted.getTrustStoreOptions()));
        return config;
    }

    private LoginOption login() {
        return mailer.username().isPresent()
                ? LoginOption.REQUIRED
                : LoginOption.valueOf(mailer.login().toUpperCase(Locale.ROOT));
    }

    private StartTLSOptions startTls() {
        return mailer.username().isPresent()
                ? StartTLSOptions.REQUIRED
                : StartTLSOptions.valueOf(mailer.startTLS().toUpperCase(Locale.ROOT));
    }

    private Optional<TlsConfiguration> trusted() {
        return mailer.tlsConfigurationName().map(name -> certificates
                .get(name)
                .orElseThrow(() -> new IllegalStateException("quarkus.mailer.tls-configuration-name is " + name
                        + ", and there is no quarkus.tls." + name + ".*: set it, or drop the name")));
    }
}
