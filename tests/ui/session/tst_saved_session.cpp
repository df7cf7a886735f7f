// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/session/saved_session.h"
#include <QTemporaryDir>

using namespace leftfold::ui;

class TstSavedSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void windowsComeBackInTheirOrder() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("settings.ini"));
        {
            QSettings settings(file, QSettings::IniFormat);
            QVERIFY(loadSession(settings).empty());
            SavedWindow project{{"/work/shop.db", "marten", false}, "geo"};
            project.choice.project = "/work/team.leftfold";
            project.choice.projectStore = "shop";
            saveSession(settings, {{{"/old.db"}, {}}, {{"/older.db"}, {}}, {{"/oldest.db"}, {}}});
            saveSession(settings, {project, {{"postgresql://zoe:s3cret@db/shop", {}, true, "s3cret", "s3cret"}, {}}});
        }
        QSettings settings(file, QSettings::IniFormat);
        const auto windows = loadSession(settings);
        QCOMPARE(windows.size(), std::size_t(2));
        QCOMPARE(windows[0].choice.layout, std::string("marten"));
        QCOMPARE(windows[0].choice.project, std::string("/work/team.leftfold"));
        QCOMPARE(windows[0].choice.projectStore, std::string("shop"));
        QCOMPARE(windows[0].geometry, QByteArray("geo"));
        QCOMPARE(windows[1].choice.store, std::string("postgresql://zoe@db/shop"));
        QVERIFY(windows[1].choice.production);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(!written.readAll().contains("s3cret"));
    }
};

LEFTFOLD_TEST(TstSavedSession)
#include "tst_saved_session.moc"
