// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/window_bench.h"
#include "ui/views/postgres_form.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstPostgresForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        m_workspace = std::make_unique<Workspace>([](const std::string& store, const std::string&) {
            return store.find("wrong") == std::string::npos ? Result<std::unique_ptr<EventSource>>(std::make_unique<MemoryStore>())
                                                            : fail(ErrorCode::PermissionDenied, "The server refused the password.");
        });
        m_form = std::make_unique<PostgresForm>(*m_workspace);
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
        QCOMPARE(m_form->choice().store, std::string("postgresql://reader:s3cret@db.example.org:5433/shop?sslmode=require"));
    }
    void aPastedUriFillsTheFieldsAndHidesThePassword() {
        field("uri")->setText(QStringLiteral("postgresql://zo%C3%AB:s3cret@db:5433/shop?sslmode=verify-full&application_name=x"));
        QCOMPARE(field("user")->text(), QStringLiteral("zoë"));
        QCOMPARE(field("password")->text(), QStringLiteral("s3cret"));
        QVERIFY(!field("uri")->text().contains(QLatin1String("s3cret")));
        field("host")->setText(QStringLiteral("other"));
        QVERIFY(QString::fromStdString(m_form->choice().store).contains(QLatin1String("application_name=x")));
    }
    void whatTheFieldsCannotShowIsUsedAsItIs() {
        field("uri")->setText(QStringLiteral("host=a,b dbname=shop"));
        QCOMPARE(m_form->choice().store, std::string("host=a,b dbname=shop"));
    }
    void testAnswersInPlace() {
        field("host")->setText(QStringLiteral("db"));
        button("testConnection")->click();
        QVERIFY(!button("testConnection")->isEnabled());
        QTRY_VERIFY(answer().startsWith(QStringLiteral("✓ It answers")));
        QVERIFY(button("testConnection")->isEnabled());
        field("password")->setText(QStringLiteral("wrong"));
        QVERIFY(answer().isEmpty());
        button("testConnection")->click();
        QTRY_COMPARE(answer(), QStringLiteral("✕ The server refused the password."));
        QVERIFY(!m_workspace->isOpen());
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
    void thePasswordIsHidden() { QCOMPARE(field("password")->echoMode(), QLineEdit::Password); }

private:
    QLineEdit* field(const char* name) const { return m_form->findChild<QLineEdit*>(QLatin1String(name)); }
    QPushButton* button(const char* name) const { return m_form->findChild<QPushButton*>(QLatin1String(name)); }
    QString answer() const { return m_form->findChild<QLabel*>(QStringLiteral("answer"))->text(); }
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<PostgresForm> m_form;
};

LEFTFOLD_TEST(TstPostgresForm)
#include "tst_postgres_form.moc"
