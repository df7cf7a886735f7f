// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/session/connection_form.h"

using namespace leftfold::ui;

class TstConnectionForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void formAndUriSayTheSame_data() {
        QTest::addColumn<QString>("uri");
        for (const auto* uri : {"postgresql://localhost/shop", "postgresql://reader@db.example.org:5433/shop?sslmode=require",
                 "postgresql://zo%C3%AB:p%40ss%2Fw%3Ard@db/shop", "postgresql://reader@[2001:db8::1]:5432/shop",
                 "postgresql://%2Fvar%2Frun%2Fpostgresql/shop", "postgresql://db/shop?application_name=leftfold&connect_timeout=5",
                 "postgresql://db", "postgresql://"})
            QTest::newRow(uri) << QString::fromLatin1(uri);
    }
    void formAndUriSayTheSame() {
        QFETCH(QString, uri);
        const auto form = fromUri(uri);
        QVERIFY(form);
        QCOMPARE(toUri(*form), uri);
    }
    void readsEveryPart() {
        const auto form = fromUri(QStringLiteral("postgres://zo%C3%AB:p%40ss@db:5433/my%20shop?sslmode=verify-full&options=-c%20x%3D1"));
        QCOMPARE(form->user, QStringLiteral("zoë"));
        QCOMPARE(form->password, QStringLiteral("p@ss"));
        QCOMPARE(form->host, QStringLiteral("db"));
        QCOMPARE(form->port, QStringLiteral("5433"));
        QCOMPARE(form->database, QStringLiteral("my shop"));
        QCOMPARE(form->sslMode, QStringLiteral("verify-full"));
        QCOMPARE(form->others, (QList<std::pair<QString, QString>>{{QStringLiteral("options"), QStringLiteral("-c x=1")}}));
    }
    void parametersFillTheFields() {
        const auto form = fromUri(QStringLiteral("postgresql:///shop?host=/var/run/postgresql&user=reader&port=5433"));
        QCOMPARE(form->host, QStringLiteral("/var/run/postgresql"));
        QCOMPARE(form->user, QStringLiteral("reader"));
        QCOMPARE(form->port, QStringLiteral("5433"));
        QVERIFY(form->others.isEmpty());
    }
    void whatAFormCannotShow() {
        QVERIFY(!fromUri(QStringLiteral("postgresql://a,b/shop")));
        QVERIFY(!fromUri(QStringLiteral("mysql://db/shop")));
        QVERIFY(!fromUri(QStringLiteral("host=db dbname=shop")));
        QVERIFY(!fromUri({}));
    }
    void theShownUriHasNoPassword() {
        const auto form = fromUri(QStringLiteral("postgresql://zoe:s3cret@db/shop"));
        QCOMPARE(toShownUri(*form), QStringLiteral("postgresql://zoe@db/shop"));
    }
};

LEFTFOLD_TEST(TstConnectionForm)
#include "tst_connection_form.moc"
