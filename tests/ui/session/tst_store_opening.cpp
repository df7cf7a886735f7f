// SPDX-License-Identifier: Apache-2.0
#include "core/storage/memory_store.h"
#include "tests/runner.h"
#include "tests/ui/session/fake_keychain.h"
#include "ui/session/store_opening.h"
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;

/// The way to a store: libpq's own password, the keychain's, the person's.
class TstStoreOpening : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_keychain = std::make_unique<FakeKeychain>();
        m_workspace = std::make_unique<Workspace>([this](const StoreChoice& choice) { return openStore(choice); });
        m_opening = std::make_unique<StoreOpening>(*m_workspace, *m_keychain);
        m_wanted = std::make_unique<QSignalSpy>(m_opening.get(), &StoreOpening::passwordWanted);
        m_failed = std::make_unique<QSignalSpy>(m_opening.get(), &StoreOpening::failed);
    }
    void whatNeedsNoPasswordAsksNobody() {
        m_opening->open({"shop.db"});
        QTRY_VERIFY(m_workspace->isOpen());
        QCOMPARE(m_keychain->asked, 0);
    }
    void theKeychainKnows() {
        m_keychain->kept["postgresql://zoe@db/shop"] = "right";
        m_opening->open({"postgresql://zoe@db/shop"});
        QTRY_VERIFY(m_workspace->isOpen());
        QCOMPARE(m_wanted->count(), 0);
        QCOMPARE(m_workspace->choice().store, std::string("postgresql://zoe@db/shop"));
    }
    void thePersonIsAskedAndTheKeychainKeepsOnWish() {
        m_opening->open({"postgresql://zoe@db/shop"});
        QTRY_COMPARE(m_wanted->count(), 1);
        QCOMPARE(kept(), StoreOpening::Kept::Nothing);
        m_opening->givePassword(QStringLiteral("wrong"), StoreOpening::Keep::Yes);
        QTRY_COMPARE(m_wanted->count(), 2);
        QVERIFY(m_keychain->kept.empty()); // what was refused is not kept
        m_opening->givePassword(QStringLiteral("right"), StoreOpening::Keep::Yes);
        QTRY_VERIFY(m_workspace->isOpen());
        QTRY_COMPARE(m_keychain->kept["postgresql://zoe@db/shop"], std::string("right"));
        QCOMPARE(m_failed->count(), 0);
    }
    void withoutAWishNothingIsKept() {
        m_opening->open({"postgresql://zoe:right@db/shop"});
        QTRY_VERIFY(m_workspace->isOpen());
        QCOMPARE(m_workspace->choice().store, std::string("postgresql://zoe@db/shop"));
        QCOMPARE(m_keychain->asked, 0);
        QCoreApplication::processEvents();
        QVERIFY(m_keychain->kept.empty());
    }
    void anOldPasswordOfTheKeychainIsTold() {
        m_keychain->kept["postgresql://zoe@db/shop"] = "old";
        m_opening->open({"postgresql://zoe@db/shop"});
        QTRY_COMPARE(m_wanted->count(), 1);
        QCOMPARE(kept(), StoreOpening::Kept::Refused);
    }
    void withoutAKeychainThePersonIsAskedEachTime() {
        m_keychain->isThere = false;
        for (int time = 1; time <= 2; ++time) {
            m_opening->open({"postgresql://zoe@db/shop"});
            QTRY_COMPARE(m_wanted->count(), time);
            QCOMPARE(kept(), StoreOpening::Kept::NoKeychain);
        }
        QSignalSpy notKept(m_opening.get(), &StoreOpening::notKept);
        m_opening->givePassword(QStringLiteral("right"), StoreOpening::Keep::Yes);
        QTRY_COMPARE(notKept.count(), 1);
        QVERIFY(m_workspace->isOpen());
    }
    void aPasswordThatWasNamedIsMeant() {
        m_keychain->kept["postgresql://zoe@db/shop"] = "right";
        m_opening->open({"postgresql://zoe:wrong@db/shop"});
        QTRY_COMPARE(m_wanted->count(), 1);
        QCOMPARE(m_keychain->asked, 0);
    }
    void anotherStoreMeanwhileIsTheOneThatCounts() {
        m_keychain->kept["postgresql://zoe@db/shop"] = "right";
        m_opening->open({"postgresql://zoe@db/shop"});
        QTRY_COMPARE(m_keychain->asked, 1); // and its answer is on the way
        m_opening->open({"shop.db"});
        QTRY_VERIFY(m_workspace->isOpen());
        QTest::qWait(20);
        QCOMPARE(m_workspace->choice().store, std::string("shop.db"));
        QCOMPARE(m_wanted->count(), 0);
    }
    void aLockedKeyAsksForItsPhrase() {
        m_opening->open({"postgresql://zoe:right@locked/shop"});
        QTRY_COMPARE(m_wanted->count(), 1);
        QCOMPARE(kept(), StoreOpening::Kept::KeyPhrase);
        m_opening->givePassword(QStringLiteral("wrong"), StoreOpening::Keep::No);
        QTRY_COMPARE(m_wanted->count(), 2);
        m_opening->givePassword(QStringLiteral("phrase"), StoreOpening::Keep::No);
        QTRY_VERIFY(m_workspace->isOpen());
        QCOMPARE(m_keychain->asked, 0);
    }
    void otherFailuresAreTold() {
        m_opening->open({"missing"});
        QTRY_COMPARE(m_failed->count(), 1);
        QCOMPARE(m_keychain->asked, 0);
    }

private:
    Result<std::unique_ptr<EventSource>> openStore(const StoreChoice& choice) {
        if (choice.store == "missing")
            return fail(ErrorCode::NotFound, "There is no such file.");
        if (choice.store.find("@locked/") != std::string::npos && choice.keyPassword != "phrase")
            return fail(ErrorCode::InvalidArgument, "The key cannot be used.", "could not load private key file \"a\": bad decrypt");
        if (choice.store.starts_with("postgresql") && choice.password != "right")
            return fail(ErrorCode::PermissionDenied, "The server refuses the password.", "password authentication failed");
        return std::make_unique<MemoryStore>();
    }
    StoreOpening::Kept kept() const { return m_wanted->back().front().value<StoreOpening::Kept>(); }

    std::unique_ptr<FakeKeychain> m_keychain;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<StoreOpening> m_opening;
    std::unique_ptr<QSignalSpy> m_wanted;
    std::unique_ptr<QSignalSpy> m_failed;
};

LEFTFOLD_TEST(TstStoreOpening)
#include "tst_store_opening.moc"
