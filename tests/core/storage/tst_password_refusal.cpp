// SPDX-License-Identifier: Apache-2.0
#include "core/storage/password_refusal.h"
#include "tests/runner.h"

using namespace leftfold;

class TstPasswordRefusal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPasswordWouldHelp() {
        QVERIFY(wantsPassword({ErrorCode::PermissionDenied, "Refused.", "FATAL:  password authentication failed for user \"zoe\""}));
        QVERIFY(wantsPassword({ErrorCode::PermissionDenied, "Refused.", "fe_sendauth: no password supplied"}));
    }
    void aPassPhraseWouldHelp() {
        QVERIFY(wantsKeyPassword({ErrorCode::InvalidArgument, "No.", "could not load private key file \"zoe.key\": bad decrypt"}));
        QVERIFY(!wantsKeyPassword({ErrorCode::InvalidArgument, "No.", "private key file \"zoe.key\" has group or world access"}));
        QVERIFY(!wantsPassword({ErrorCode::InvalidArgument, "No.", "could not load private key file \"zoe.key\": bad decrypt"}));
    }
    void orWouldNot() {
        QVERIFY(!wantsPassword({ErrorCode::PermissionDenied, "Refused.", "permission denied for table events"}));
        QVERIFY(!wantsPassword({ErrorCode::Unavailable, "Lost.", "no password supplied"}));
    }
};

LEFTFOLD_TEST(TstPasswordRefusal)
#include "tst_password_refusal.moc"
