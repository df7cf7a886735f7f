// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/session/recent_stores.h"
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace leftfold::ui;

class TstRecentStores : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat); }
    void cleanup() { m_settings->clear(); }
    void theLatestIsFirstAndOnce() {
        RecentStores recent(*m_settings);
        QSignalSpy changed(&recent, &RecentStores::changed);
        recent.remember(store("/a.db"));
        recent.remember(store("/b.db"));
        recent.remember(store("/a.db"));
        QCOMPARE(recent.all().size(), std::size_t(2));
        QCOMPARE(recent.all().front().address, QStringLiteral("/a.db"));
        recent.forget(QStringLiteral("/a.db"));
        QCOMPARE(recent.all().size(), std::size_t(1));
        QCOMPARE(changed.count(), 4);
    }
    void isThereInTheNextSession() {
        RecentStore one = store("postgresql://reader@db/shop");
        one.production = true;
        one.layout = QStringLiteral("marten");
        RecentStores(*m_settings).remember(one);
        m_settings->sync();
        QSettings again(m_settings->fileName(), QSettings::IniFormat);
        const RecentStores later(again);
        QCOMPARE(later.all().front().layout, QStringLiteral("marten"));
        QVERIFY(later.isProduction(QStringLiteral("postgresql://reader:secret@db/shop")));
        QVERIFY(!later.isProduction(QStringLiteral("/a.db")));
    }
    void keepsTwelve() {
        RecentStores recent(*m_settings);
        for (int number = 0; number < 40; ++number)
            recent.remember(store(QStringLiteral("/%1.db").arg(number).toUtf8().constData()));
        QCOMPARE(recent.all().size(), std::size_t(12));
        QCOMPARE(recent.all().front().address, QStringLiteral("/39.db"));
    }
    void aPasswordIsNeverKept_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char* address, const char* kept) {
            QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(kept);
        };
        row("postgresql://zoe:s3cret@db:5432/shop", "postgresql://zoe@db:5432/shop");
        row("postgres://zoe:a%40b@db/shop", "postgres://zoe@db/shop");
        row("postgresql://zoe:s3cret@db/shop?sslmode=require", "postgresql://zoe@db/shop?sslmode=require");
        row("postgresql://db/shop?user=zoe&password=s3cret", "postgresql://db/shop?user=zoe");
        row("postgresql://db/shop?password=s3cret&user=zoe", "postgresql://db/shop?user=zoe");
        row("host=db password=s3cret dbname=shop", "host=db dbname=shop");
        row("host=db password = 's3 \\' cret' dbname=shop", "host=db dbname=shop");
        row("/data/password=/shop.db", "/data/password=/shop.db");
        row("postgresql://zoe:p@ss@word@db/shop", "postgresql://zoe@db/shop");
    }
    void aPasswordIsNeverKept() {
        QFETCH(QString, address);
        QFETCH(QString, kept);
        QCOMPARE(withoutPassword(address), kept);
        RecentStores(*m_settings).remember(store(address.toUtf8().constData()));
        m_settings->sync();
        QFile file(m_settings->fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("s3"));
    }

private:
    static RecentStore store(const char* address) {
        return {QString::fromUtf8(address), QStringLiteral("name"), QStringLiteral("SQLite"), {}, false, {}};
    }
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
};

LEFTFOLD_TEST(TstRecentStores)
#include "tst_recent_stores.moc"
