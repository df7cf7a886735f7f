// SPDX-License-Identifier: Apache-2.0
#include "ui/session/store_settings.h"
#include <QCryptographicHash>

namespace leftfold::ui {

/// A hash: an address has slashes, which QSettings reads as groups.
QString settingsGroupOf(const StoreDescription& store) {
    const QByteArray hash = QCryptographicHash::hash(QByteArray::fromStdString(store.address), QCryptographicHash::Sha1).toHex().left(16);
    return QStringLiteral("stores/") + QString::fromLatin1(hash);
}

} // namespace leftfold::ui
