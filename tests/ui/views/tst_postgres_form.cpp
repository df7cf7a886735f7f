// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/window_bench.h"
#include "ui/views/postgres_form.h"
#include "ui/widgets/color_choice.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <semaphore>

using namespace leftfold;
using namespace leftfold::ui;

class TstPostgresForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        m_settings->clear();
        m_saved = std::make_unique<SavedConnections>(*m_settings);
        m_keychain = std::make_unique<FakeKeychain>();
        m_workspace = std::make_unique<Workspace>([this](const StoreChoice& choice) { return openStore(choice); });
        const std::vector<PostgresParameter> known{{"sslmode", "prefer", false}, {"application_name", "", false},
            {"gssencmode", "prefer", false}, {"options", "", false}, {"sslrootcert", "", false}};
        m_form = std::make_unique<PostgresForm>(*m_workspace, Connecting{*m_saved, *m_keychain, known});
        m_form->show();
    }
    void fieldsWriteTheUri() {
        field("host")->setText(QStringLiteral("db.example.org"));
        field("port")->setText(QStringLiteral("5433"));
        field("database")->setText(QStringLiteral("shop"));
        field("user")->setText(QStringLiteral("reader"));
        field("password")->setText(QStringLiteral("s3cret"));
        m_form->findChild<QComboBox*>(QStringLiteral("sslMode"))->setCurrentText(QStringLiteral("require"));
        QCOMPARE(field("uri")->text(), QStringLiteral("postgresql://reader@db.example.org:5433/shop?sslmode=require"));
        QCOMPARE(m_form->choice().store, std::string("postgresql://reader@db.example.org:5433/shop?sslmode=require"));
        QCOMPARE(m_form->choice().password, std::string("s3cret"));
        field("parameter.sslrootcert")->setText(QStringLiteral("/etc/ca.pem"));
        field("parameter.statement_timeout")->setText(QStringLiteral("30s"));
        field("parameter.sslpassword")->setText(QStringLiteral("t0p"));
        QVERIFY(field("uri")->text().contains(QLatin1String("sslrootcert=%2Fetc%2Fca.pem")));
        QVERIFY(field("uri")->text().contains(QLatin1String("statement_timeout%3D30s")));
        QVERIFY(!field("uri")->text().contains(QLatin1String("t0p")));
        QCOMPARE(m_form->choice().keyPassword, std::string("t0p"));
    }
    void aPastedUriFillsTheFieldsAndHidesThePassword() {
        field("uri")->setText(
            QStringLiteral("postgresql://zo%C3%AB:s3cret@db:5433/shop?sslmode=verify-full&application_name=x&sslpassword=t0p"));
        QCOMPARE(field("user")->text(), QStringLiteral("zoë"));
        QCOMPARE(field("password")->text(), QStringLiteral("s3cret"));
        QCOMPARE(field("parameter.sslpassword")->text(), QStringLiteral("t0p"));
        QVERIFY(!field("uri")->text().contains(QLatin1String("s3cret")));
        QVERIFY(!field("uri")->text().contains(QLatin1String("t0p")));
        field("host")->setText(QStringLiteral("other"));
        QVERIFY(QString::fromStdString(m_form->choice().store).contains(QLatin1String("application_name=x")));
        QCOMPARE(m_form->choice().password, std::string("s3cret"));
        QCOMPARE(m_form->choice().keyPassword, std::string("t0p"));
    }
    void severalHostsAndLibpqsOtherForm() {
        field("uri")->setText(QStringLiteral("host=a,b port=1,2 dbname=shop target_session_attrs=primary password=s3cret"));
        QCOMPARE(field("host")->text(), QStringLiteral("a,b"));
        QCOMPARE(field("port")->text(), QStringLiteral("1,2"));
        QCOMPARE(m_form->choice().store, std::string("postgresql://a:1,b:2/shop?target_session_attrs=primary"));
        QVERIFY(!field("uri")->text().contains(QLatin1String("s3cret")));
        field("port")->setText(QStringLiteral("1,2,3"));
        button("openServer")->click();
        QVERIFY(answer().contains(QStringLiteral("3 ports for 2 hosts")));
    }
    void aParameterThatNobodyKnowsIsSaid() {
        field("uri")->setText(QStringLiteral("postgresql://db/shop?aplication_name=x"));
        button("testConnection")->click();
        QVERIFY(answer().contains(QStringLiteral("no connection parameter aplication_name")));
    }
    void testAnswersInPlace() {
        field("host")->setText(QStringLiteral("db"));
        button("testConnection")->click();
        QCOMPARE(button("testConnection")->text(), QStringLiteral("Stop"));
        QTRY_VERIFY(answer().startsWith(QStringLiteral("✓ It answers")));
        QCOMPARE(button("testConnection")->text(), QStringLiteral("Test connection"));
        field("password")->setText(QStringLiteral("wrong"));
        QVERIFY(answer().isEmpty());
        button("testConnection")->click();
        QTRY_COMPARE(answer(), QStringLiteral("✕ The server refused the password."));
        QVERIFY(!m_workspace->isOpen());
    }
    void aTestThatHangsCanBeStopped() {
        m_hang.emplace(0);
        field("host")->setText(QStringLiteral("slow"));
        button("testConnection")->click();
        button("testConnection")->click();
        QCOMPARE(button("testConnection")->text(), QStringLiteral("Test connection"));
        QVERIFY(answer().isEmpty());
        m_hang->release();
        QTest::qWait(50);
        QVERIFY(answer().isEmpty()); // the answer that came too late
    }
    void theTestAsksTheKeychain() {
        m_keychain->kept["postgresql://locked/shop"] = "right";
        field("host")->setText(QStringLiteral("locked"));
        field("database")->setText(QStringLiteral("shop"));
        button("testConnection")->click();
        QTRY_VERIFY(answer().startsWith(QStringLiteral("✓ It answers")));
        m_keychain->kept.clear();
        button("testConnection")->click();
        QTRY_COMPARE(answer(), QStringLiteral("✕ The server refused the password."));
    }
    void openAsksWithTheMark() {
        std::vector<StoreChoice> asked;
        connect(m_form.get(), &PostgresForm::openAsked, this, [&](const StoreChoice& choice) { asked.push_back(choice); });
        field("host")->setText(QStringLiteral("db"));
        m_form->findChild<QCheckBox*>(QStringLiteral("isProduction"))->setChecked(true);
        QTest::keyClick(field("host"), Qt::Key_Return);
        QCOMPARE(asked.size(), std::size_t(1));
        QVERIFY(asked.front().production);
        QCOMPARE(asked.front().store, std::string("postgresql://db"));
    }
    void isSavedAndEditedWithoutItsPassword() {
        field("uri")->setText(QStringLiteral("postgresql://zoe:s3cret@db/shop"));
        m_form->findChild<QComboBox*>(QStringLiteral("connectionGroup"))->setCurrentText(QStringLiteral("team"));
        m_form->findChild<ColorChoice*>(QStringLiteral("connectionColor"))->setColor(4);
        button("saveConnection")->click();
        QCOMPARE(m_saved->all().size(), std::size_t(1));
        const SavedConnection saved = m_saved->all().front();
        QCOMPARE(saved.name, QStringLiteral("shop on db"));
        QCOMPARE(saved.group, QStringLiteral("team"));
        QCOMPARE(saved.color, 4);
        QCOMPARE(saved.address, QStringLiteral("postgresql://zoe@db/shop"));
        QVERIFY(m_keychain->kept.empty());
        field("connectionName")->setText(QStringLiteral("the shop"));
        button("saveConnection")->click();
        QCOMPARE(m_saved->all().size(), std::size_t(1));
        QCOMPARE(m_saved->all().front().name, QStringLiteral("the shop"));
        button("newConnection")->click();
        QVERIFY(field("host")->text().isEmpty() && field("password")->text().isEmpty() && field("uri")->text() != saved.address);
        m_form->edit(m_saved->all().front());
        QCOMPARE(field("user")->text(), QStringLiteral("zoe"));
        QCOMPARE(m_form->findChild<ColorChoice*>(QStringLiteral("connectionColor"))->color(), 4);
        QVERIFY(field("password")->text().isEmpty());
    }
    void aFileIsNamedInTheSameWay() {
        field("host")->setText(QStringLiteral("db"));
        m_form->edit({{}, {}, {}, -1, false, QStringLiteral("/data/shop.db"), {}});
        QVERIFY(field("host")->text().isEmpty());
        QCOMPARE(field("uri")->text(), QStringLiteral("/data/shop.db"));
        button("saveConnection")->click();
        QCOMPARE(m_saved->all().front().name, QStringLiteral("shop.db"));
        QCOMPARE(m_saved->all().front().address, QStringLiteral("/data/shop.db"));
        button("newConnection")->click();
        field("host")->setText(QStringLiteral("db"));
        button("saveConnection")->click();
        QCOMPARE(m_saved->all().size(), std::size_t(2));
    }
    void thePasswordGoesIntoTheKeychainOnWish() {
        field("uri")->setText(QStringLiteral("postgresql://zoe:s3cret@db/shop"));
        m_form->findChild<QCheckBox*>(QStringLiteral("keepInKeychain"))->setChecked(true);
        button("saveConnection")->click();
        QTRY_COMPARE(m_keychain->kept["postgresql://zoe@db/shop"], std::string("s3cret"));
        QTRY_VERIFY(answer().contains(QLatin1String("keychain")));
        m_keychain->isThere = false;
        button("saveConnection")->click();
        QTRY_VERIFY(answer().contains(QLatin1String("No keychain runs here.")));
    }
    void thePasswordIsHidden() {
        QCOMPARE(field("password")->echoMode(), QLineEdit::Password);
        QCOMPARE(field("parameter.sslpassword")->echoMode(), QLineEdit::Password);
    }

private:
    Result<std::unique_ptr<EventSource>> openStore(const StoreChoice& choice) {
        if (choice.store.find("slow") != std::string::npos)
            m_hang->acquire();
        if (choice.password == "wrong" || (choice.store.find("locked") != std::string::npos && choice.password.empty()))
            return fail(ErrorCode::PermissionDenied, "The server refused the password.", "password authentication failed");
        return std::make_unique<MemoryStore>();
    }
    QLineEdit* field(const char* name) const { return m_form->findChild<QLineEdit*>(QLatin1String(name)); }
    QPushButton* button(const char* name) const { return m_form->findChild<QPushButton*>(QLatin1String(name)); }
    QString answer() const { return m_form->findChild<QLabel*>(QStringLiteral("answer"))->text(); }
    std::optional<std::binary_semaphore> m_hang;
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<SavedConnections> m_saved;
    std::unique_ptr<FakeKeychain> m_keychain;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<PostgresForm> m_form;
};

LEFTFOLD_TEST(TstPostgresForm)
#include "tst_postgres_form.moc"
