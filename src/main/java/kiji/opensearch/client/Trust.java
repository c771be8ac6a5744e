package kiji.opensearch.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Whom a connection trusts: the authorities of a file.
final class Trust {
  private Trust() {}

  /// A context that trusts the certificates of a file in PEM form, and no others.
  ///
  /// @throws kiji.engine.EngineException refused, when there are none in it
  static SSLContext in(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> read =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (read.isEmpty()) {
        throw ClusterTrouble.refused(
            "no certificate is in " + file + "; one in PEM form is needed");
      }
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int number = 0;
      for (Certificate certificate : read) {
        trusted.setCertificateEntry("authority-" + number++, certificate);
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException e) {
      throw ClusterTrouble.refused("cannot read the certificates in " + file + ": " + e);
    } catch (GeneralSecurityException e) {
      throw ClusterTrouble.refused("no certificate can be read in " + file + ": " + e.getMessage());
    }
  }
}
