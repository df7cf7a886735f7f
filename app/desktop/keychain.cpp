// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/keychain.h"
#include "core/storage/sql/store_address.h"
#include <QFileInfo>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace leftfold::desktop {

namespace {

QString service() {
    return QStringLiteral("Leftfold");
}

tl::unexpected<Error> noKeychain(const QString& detail = {}) {
    return fail(ErrorCode::Unavailable, "No keychain runs on this desktop, so the password is kept nowhere and asked for each time.",
        detail.toStdString());
}

tl::unexpected<Error> errorOf(const QKeychain::Job& job) {
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return fail(ErrorCode::NotFound, "The keychain has no password for this store.");
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return fail(ErrorCode::PermissionDenied, "The keychain was not opened, so it keeps and tells no password.");
    default:
        return noKeychain(job.errorString());
    }
}

template <typename Job, typename Finish>
void start(Job* job, const std::string& store, Finish finish) {
    job->setInsecureFallback(false); // no plain file in its place
    job->setKey(QString::fromStdString(keychainEntry(store)));
    QObject::connect(job, &QKeychain::Job::finished, job, [job, finish] { finish(*job); });
    job->start();
}

/// As a keychain would: later.
template <typename Answer>
void refuse(const Answer& answer) {
    QTimer::singleShot(0, [answer] { answer(noKeychain()); });
}

} // namespace

bool mayHaveKeychain() {
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

std::string keychainEntry(const std::string& store) {
    const auto address = sql::parseStoreAddress(store);
    return address ? address->shown() : std::string();
}

void readPassword(const std::string& store, const std::function<void(Result<std::string>)>& answer) {
    if (!mayHaveKeychain())
        return refuse(answer);
    start(new QKeychain::ReadPasswordJob(service()), store, [answer](const QKeychain::ReadPasswordJob& job) {
        if (job.error() == QKeychain::NoError)
            answer(job.textData().toStdString());
        else
            answer(errorOf(job));
    });
}

void writePassword(const std::string& store, const std::string& password, const std::function<void(Result<>)>& answer) {
    if (!mayHaveKeychain())
        return refuse(answer);
    auto* job = new QKeychain::WritePasswordJob(service());
    job->setTextData(QString::fromStdString(password));
    start(job, store, [answer](const QKeychain::WritePasswordJob& done) {
        answer(done.error() == QKeychain::NoError ? Result<>() : Result<>(errorOf(done)));
    });
}

void removePassword(const std::string& store, const std::function<void(Result<>)>& answer) {
    if (!mayHaveKeychain())
        return refuse(answer);
    start(new QKeychain::DeletePasswordJob(service()), store, [answer](const QKeychain::DeletePasswordJob& job) {
        answer(job.error() == QKeychain::NoError ? Result<>() : Result<>(errorOf(job)));
    });
}

} // namespace leftfold::desktop
