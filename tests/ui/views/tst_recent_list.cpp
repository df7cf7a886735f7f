// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/views/recent_list.h"
#include "ui/widgets/theme.h"
#include <QTemporaryDir>

using namespace leftfold::ui;

class TstRecentList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsTheStoresAndForgets() {
        Theme::instance().install();
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        RecentStores recent(settings);
        RecentList list(recent);
        list.resize(400, 200);
        list.show();
        recent.remember({QStringLiteral("/a.db"), QStringLiteral("a.db"), QStringLiteral("SQLite"), {}, false, {}});
        recent.remember({QStringLiteral("/b.db"), QStringLiteral("b.db"), QStringLiteral("SQLite"), {}, true, {}});
        QCOMPARE(list.count(), 2);
        QCOMPARE(list.item(0)->text(), QStringLiteral("b.db"));
        QVERIFY(!list.grab().isNull());
        QTest::keyClick(&list, Qt::Key_Delete);
        QCOMPARE(list.count(), 1);
        QCOMPARE(recent.all().front().address, QStringLiteral("/a.db"));
    }
    void timesAreForPeople_data() {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("now") << 5 << QStringLiteral("just now");
        QTest::newRow("minute") << 70 << QStringLiteral("1 minute ago");
        QTest::newRow("minutes") << 300 << QStringLiteral("5 minutes ago");
        QTest::newRow("hour") << 3700 << QStringLiteral("1 hour ago");
        QTest::newRow("hours") << 7300 << QStringLiteral("2 hours ago");
        QTest::newRow("yesterday") << 100000 << QStringLiteral("yesterday");
    }
    void timesAreForPeople() {
        QFETCH(int, seconds);
        QFETCH(QString, text);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(sinceThen(now.addSecs(-seconds), now), text);
        QVERIFY(sinceThen({}, now).isEmpty());
    }
};

LEFTFOLD_TEST(TstRecentList)
#include "tst_recent_list.moc"
