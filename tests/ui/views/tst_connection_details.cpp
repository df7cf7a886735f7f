// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/views/connection_details.h"
#include "ui/widgets/parameter_table.h"
#include "ui/widgets/theme.h"
#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;

class TstConnectionDetails : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        const std::vector<PostgresParameter> known{{"sslmode", "prefer", false}, {"sslrootcert", "", false}, {"password", "", true},
            {"gssencmode", "prefer", false}, {"channel_binding", "prefer", false}, {"options", "", false}};
        m_details = std::make_unique<ConnectionDetails>(known);
        m_details->show();
    }
    void isFoldedUntilThereIsSomethingToSee() {
        QVERIFY(!line("sslrootcert")->isVisible());
        m_details->show(form("postgresql://db/shop?sslmode=require"));
        QVERIFY(!line("sslrootcert")->isVisible()); // that one has a field elsewhere
        m_details->show(form("postgresql://db/shop?sslrootcert=ca.pem"));
        QVERIFY(line("sslrootcert")->isVisible());
        m_details->findChild<QAbstractButton*>(QStringLiteral("moreParameters"))->click();
        QVERIFY(!line("sslrootcert")->isVisible());
    }
    void whatIsShownComesBack_data() {
        QTest::addColumn<QString>("uri");
        for (const auto* uri :
            {"postgresql://db/shop", "postgresql://db/shop?sslmode=require&sslrootcert=ca.pem&sslcert=c&sslkey=k&sslpassword=p",
                "postgresql://db/shop?target_session_attrs=prefer-standby&connect_timeout=5&service=s&passfile=f",
                "postgresql://db/"
                "shop?gssencmode=disable&channel_binding=require&options=-c%20search_path%3Da%20-c%20statement_timeout%3D30s"})
            QTest::newRow(uri) << QString::fromLatin1(uri);
    }
    void whatIsShownComesBack() {
        QFETCH(QString, uri);
        ConnectionForm shown = *fromUri(uri);
        m_details->show(shown);
        m_details->apply(shown);
        QCOMPARE(toUri(shown), uri);
        ConnectionForm empty;
        empty.host = shown.host;
        empty.database = shown.database;
        empty.setParameter(QStringLiteral("sslmode"), shown.parameter(QStringLiteral("sslmode")));
        m_details->apply(empty);
        for (const auto& [key, value] : shown.parameters)
            QCOMPARE(empty.parameter(key), value);
    }
    void whatIsTakenOutIsGone() {
        ConnectionForm shown =
            form("postgresql://db/shop?sslmode=require&sslcert=c&gssencmode=disable&options=-c%20statement_timeout%3D30s");
        m_details->show(shown);
        QSignalSpy edited(m_details.get(), &ConnectionDetails::edited);
        line("sslcert")->clear();
        line("statement_timeout")->clear();
        m_details->findChild<ParameterTable*>()->item(0, 0)->setText({});
        QVERIFY(edited.count() >= 3);
        m_details->apply(shown);
        QCOMPARE(toUri(shown), QStringLiteral("postgresql://db/shop?sslmode=require"));
    }
    void theTableOffersWhatHasNoField() {
        auto* table = m_details->findChild<ParameterTable*>();
        table->setPairs({{QStringLiteral("sslrootcert"), QStringLiteral("x")}, {QStringLiteral("password"), QStringLiteral("x")},
            {QStringLiteral("gssencmode"), QStringLiteral("x")}});
        QCOMPARE(table->unknown(), (QStringList{QStringLiteral("sslrootcert"), QStringLiteral("password")}));
        QVERIFY(m_details->problem().contains(QLatin1String("sslrootcert, password")));
    }

private:
    static ConnectionForm form(const char* uri) { return *fromUri(QString::fromLatin1(uri)); }
    QLineEdit* line(const char* key) const { return m_details->findChild<QLineEdit*>(QStringLiteral("parameter.") + QLatin1String(key)); }
    std::unique_ptr<ConnectionDetails> m_details;
};

LEFTFOLD_TEST(TstConnectionDetails)
#include "tst_connection_details.moc"
