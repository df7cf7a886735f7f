// SPDX-License-Identifier: Apache-2.0
#include "ui/session/store_opening.h"
#include "core/storage/password_refusal.h"
#include "ui/session/address_text.h"

namespace leftfold::ui {

StoreOpening::StoreOpening(Workspace& workspace, Keychain& keychain, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_keychain(keychain) {
    connect(&workspace, &Workspace::opened, this, &StoreOpening::takeOpened);
    connect(&workspace, &Workspace::openFailed, this, &StoreOpening::takeFailure);
}

void StoreOpening::open(const StoreChoice& choice, Keep keep) {
    ++m_attempt;
    m_tried = withSecretsApart(choice);
    m_keep = keep;
    m_wantsKey = false;
    m_askedKeychain = !m_tried.password.empty(); // who names one means it
    m_fromKeychain = false;
    m_kept = Kept::Nothing;
    m_waiting = true;
    m_workspace.open(m_tried);
}

void StoreOpening::givePassword(const QString& password, Keep keep) {
    ++m_attempt;
    if (std::exchange(m_wantsKey, false)) {
        m_tried.keyPassword = password.toStdString();
    } else {
        m_tried.password = password.toStdString();
        m_keep = keep;
        m_askedKeychain = true;
        m_fromKeychain = false;
    }
    m_waiting = true;
    m_workspace.open(m_tried);
}

void StoreOpening::forget() {
    ++m_attempt;
    m_waiting = false;
}

void StoreOpening::takeFailure(const Error& error) {
    if (!std::exchange(m_waiting, false))
        return Q_EMIT failed(error);
    m_wantsKey = wantsKeyPassword(error);
    if (m_wantsKey)
        return Q_EMIT passwordWanted(Kept::KeyPhrase);
    if (!wantsPassword(error))
        return Q_EMIT failed(error);
    if (m_fromKeychain)
        m_kept = Kept::Refused;
    if (std::exchange(m_askedKeychain, true))
        return Q_EMIT passwordWanted(m_kept);
    askKeychain();
}

void StoreOpening::askKeychain() {
    m_keychain.read(m_tried.store, [self = QPointer(this), attempt = m_attempt](const Result<std::string>& password) {
        if (!self || attempt != self->m_attempt)
            return;
        if (!password) {
            self->m_kept = password.error().code == ErrorCode::Unavailable ? Kept::NoKeychain : Kept::Nothing;
            return Q_EMIT self->passwordWanted(self->m_kept);
        }
        self->m_tried.password = *password;
        self->m_fromKeychain = true;
        self->m_waiting = true;
        self->m_workspace.open(self->m_tried);
    });
}

void StoreOpening::takeOpened() {
    if (!std::exchange(m_waiting, false) || m_keep == Keep::No || m_tried.password.empty())
        return;
    m_keychain.write(m_tried.store, m_tried.password, [self = QPointer(this)](const Result<>& written) {
        if (self && !written)
            Q_EMIT self->notKept(written.error());
    });
}

} // namespace leftfold::ui
