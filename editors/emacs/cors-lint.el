;;; cors-lint.el --- Find insecure CORS while you type -*- lexical-binding: t -*-

;; Emacs 29 and later have Eglot; for older ones install it from GNU ELPA.
;; Eglot talks to one server for each buffer. Where another one serves Java already, use
;; lsp-mode, which adds servers to each other: see docs/editors/emacs.md.

;;; Code:

(defcustom cors-lint-command '("cors-lint" "lsp")
  "The command of the server and its arguments."
  :type '(repeat string)
  :group 'tools)

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               (cons '(java-mode java-ts-mode nxml-mode yaml-mode conf-javaprop-mode)
                     cors-lint-command)))

(with-eval-after-load 'lsp-mode
  (when (fboundp 'lsp-register-client)
    (lsp-register-client
     (make-lsp-client
      :new-connection (lsp-stdio-connection (lambda () cors-lint-command))
      :activation-fn (lambda (file &rest _)
                       (string-match-p "\\.\\(?:java\\|xml\\|ya?ml\\|properties\\)\\'" file))
      :add-on? t
      :server-id 'cors-lint))))

(provide 'cors-lint)
;;; cors-lint.el ends here
