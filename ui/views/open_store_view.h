// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/workspace.h"
#include <QWidget>

class QListWidget;
class QVBoxLayout;

namespace leftfold::ui {

class PostgresForm;
class RecentStores;
class RecentList;

/// What is seen while nothing is open: recent stores, a file, the sample store, a PostgreSQL connection.
class OpenStoreView : public QWidget {
    Q_OBJECT
public:
    OpenStoreView(Workspace& workspace, RecentStores& recent, QWidget* parent = nullptr);

    /// The store that was tried did not open; a refused password leads to the form.
    void showFailure(const StoreChoice& choice, const Error& error);

Q_SIGNALS:
    void storeChosen(const leftfold::ui::StoreChoice& choice);
    void fileAsked();
    void sampleAsked();

private:
    QWidget* makeWelcome();
    QWidget* makeServerSide();

    Workspace& m_workspace;
    RecentStores& m_recent;
    RecentList* m_list = nullptr;
    PostgresForm* m_form = nullptr;
};

} // namespace leftfold::ui
