// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/trusted_projects.h"
#include "tests/runner.h"
#include <QFile>
#include <QTemporaryDir>

using namespace leftfold::desktop;

class TstTrustedProjects : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8()); }
    void whatWasAgreedToIsRememberedAndNothingElse() {
        const std::string subject("/work/team.leftfold\0{}", 22);
        QVERIFY(!isTrusted(subject));
        trust(subject, "/work/team.leftfold");
        QVERIFY(isTrusted(subject));
        QVERIFY(!isTrusted(subject + " "));
        QVERIFY(!isTrusted("/work/team.leftfold"));
    }
    void noTextOfTheProjectIsKept() {
        trust("secret words", "/work/other.leftfold");
        QFile file(m_folder.filePath(QStringLiteral("leftfold/trusted.ini")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("/work/other.leftfold"));
        QVERIFY(!text.contains("secret words"));
    }

private:
    QTemporaryDir m_folder;
};

LEFTFOLD_TEST(TstTrustedProjects)
#include "tst_trusted_projects.moc"
