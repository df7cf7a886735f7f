// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/keychain.h"
#include "ui/session/workspace.h"

namespace leftfold::ui {

/// The way from a named store to an open one. A password is looked for where libpq looks (environment, ~/.pgpass, service
/// files); refused, the keychain is asked; then the person. None is written anywhere but into the keychain, on wish.
class StoreOpening : public QObject {
    Q_OBJECT
public:
    /// Whether a password goes into the keychain when the server has taken it.
    enum class Keep { No, Yes };
    /// What is known of the keychain when the person is asked. It keeps no pass phrase of a client's key.
    enum class Kept { Nothing, Refused, NoKeychain, KeyPhrase };

    /// Both outlive this object.
    StoreOpening(Workspace& workspace, Keychain& keychain, QObject* parent = nullptr);

    void open(const StoreChoice& choice, Keep keep = Keep::No);
    /// The answer to `passwordWanted`: opens again.
    void givePassword(const QString& password, Keep keep);
    /// Something else is wanted: an answer that is still to come opens nothing.
    void forget();
    /// What was to be opened last; without passwords in its address.
    const StoreChoice& tried() const { return m_tried; }

Q_SIGNALS:
    void passwordWanted(leftfold::ui::StoreOpening::Kept kept);
    /// It does not open, and a password would not help.
    void failed(const leftfold::Error& error);
    /// The store is open, but its password could not be kept.
    void notKept(const leftfold::Error& error);

private:
    void takeFailure(const Error& error);
    void askKeychain();
    void takeOpened();

    Workspace& m_workspace;
    Keychain& m_keychain;
    StoreChoice m_tried;
    Keep m_keep = Keep::No;
    bool m_askedKeychain = false;
    bool m_fromKeychain = false; ///< the password that is tried
    Kept m_kept = Kept::Nothing;
    bool m_wantsKey = false; ///< it is the client's key that asks
    bool m_waiting = false; ///< for the workspace's answer to our question
    int m_attempt = 0;
};

} // namespace leftfold::ui
